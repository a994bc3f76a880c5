import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { Flag } from "#components/ui/flag.tsx"
import { Link } from "#components/ui/link.tsx"
import type { Check } from "#lib/review/checks.ts"

/** What the portal itself found, each with why. */
export function Checks({ checks, reference }: { checks: Check[]; reference: string }) {
  const t = useTranslations("desk.checks")
  const locale = useLocale()
  const inWords = ({ params = {} }: Check) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name === "date" ? dayInWords(String(value), locale) : value,
      ]),
    )
  // What may be a duplicate is compared with this one.
  const linkTo = ({ check }: Check, other: string) =>
    check === "duplicates" ? `/desk/application/${reference}/duplicates/${other}` : `/desk/application/${other}`
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t("title")}</h2>
      {checks.map((check) => (
        <Flag key={check.check} result={check.result} title={t(`${check.check}.title`)}>
          {t(`${check.check}.${check.finding}`, inWords(check))}
          {check.references?.map((other) => (
            <span key={other}>
              {" "}
              <Link className="num" href={linkTo(check, other)}>
                {other}
              </Link>
            </span>
          ))}
          {check.check === "duplicates" && check.references && check.references.length > 0 && (
            <div>
              <Link href={`/desk/application/${reference}/duplicates`}>{t("duplicates.all")}</Link>
            </div>
          )}
        </Flag>
      ))}
    </section>
  )
}
