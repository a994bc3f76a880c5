import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import type { RevealedNumber } from "#lib/review/revealed-numbers.ts"

/** Numbers in full, for as long as the reason that was given holds. */
export function RevealedNumbers({ reference, numbers }: { reference: string; numbers: RevealedNumber[] }) {
  const t = useTranslations("desk.revealed")
  const tNumber = useTranslations("desk.decide.reveal.numbers")
  const locale = useLocale()
  const until = numbers[0]?.until
  return (
    <div className="narrow">
      <BackLink href={`/desk/application/${reference}`} />
      <PageTitle caption={reference}>{t("title")}</PageTitle>
      <Facts
        facts={numbers.map(({ what, value }) => ({
          term: tNumber(what),
          value: value ? <Code>{value}</Code> : t("none"),
        }))}
      />
      {until && <p className="hint">{t("until", { at: momentInWords(until, locale) })}</p>}
    </div>
  )
}
