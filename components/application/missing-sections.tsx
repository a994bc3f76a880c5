import { useTranslations } from "next-intl"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import type { SectionKey } from "#lib/application/questions.ts"

type MissingSectionsProps = {
  missing: { section: SectionKey; path: string }[]
  /** To come back here after each question, as an answer to the desk does; a draft goes on through the section. */
  from?: "answer"
}

/** What still stands between the answers and sending them, each with the way there. */
export function MissingSections({ missing, from }: MissingSectionsProps) {
  const t = useTranslations("application")
  return (
    <Inset tone="wait">
      <h2>{t("check.missing")}</h2>
      <p>{t("check.missingHint")}</p>
      <ul>
        {missing.map(({ section, path }) => (
          <li key={section}>
            <Link href={from ? `/application/${path}?from=${from}` : `/application/${path}`}>
              {t(`sections.${section}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </Inset>
  )
}
