import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { Flag } from "#components/ui/flag.tsx"
import { Link } from "#components/ui/link.tsx"
import type { Check } from "#lib/review/checks.ts"

/** What the portal itself found, each with why. */
export function Checks({ checks }: { checks: Check[] }) {
  const t = useTranslations("desk.checks")
  const locale = useLocale()
  const inWords = ({ params = {} }: Check) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name === "date" ? dayInWords(String(value), locale) : value,
      ]),
    )
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t("title")}</h2>
      {checks.map((check) => (
        <Flag key={check.check} result={check.result} title={t(`${check.check}.title`)}>
          {t(`${check.check}.${check.finding}`, inWords(check))}
          {check.references?.map((reference) => (
            <span key={reference}>
              {" "}
              <Link className="num" href={`/desk/application/${reference}`}>
                {reference}
              </Link>
            </span>
          ))}
        </Flag>
      ))}
    </section>
  )
}
