import { useLocale, useTranslations } from "next-intl"
import { Facts } from "#components/ui/facts.tsx"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import { Timeline } from "#components/ui/timeline.tsx"
import type { DollarAccount } from "#lib/application/status-page.ts"
import { momentInWords } from "./dates.ts"

const tones: Record<DollarAccount["state"], Tone> = {
  waits: "wait",
  requested: "wait",
  referred: "info",
  opened: "go",
  refused: "stop",
  withdrawn: "grey",
}

/** How the request for a dollar account stands, and who has the next word. */
export function DollarAccountState({ account }: { account: DollarAccount }) {
  const t = useTranslations("status.dollarAccount")
  const locale = useLocale()
  const { bank, currency, state, bankReference, refusalReason, steps } = account
  return (
    <section aria-labelledby="dollar-account">
      <h2 id="dollar-account">{t("title")}</h2>
      <Facts
        facts={[
          {
            term: t("account", { bank, currency }),
            value: <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>,
          },
        ]}
      />
      <p>{t(`words.${state}`, { reason: refusalReason ?? "" })}</p>
      {bankReference && <p className="hint">{t("bankReference", { bankReference })}</p>}
      {steps.length > 0 && (
        <Timeline
          moments={steps.map(({ step, at }) => ({
            title: t(`steps.${step}`),
            at: momentInWords(at, locale),
            iso: at.toISOString(),
          }))}
        />
      )}
    </section>
  )
}
