import { useTranslations } from "next-intl"
import { Facts } from "#components/ui/facts.tsx"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import type { DollarAccount } from "#lib/application/status-page.ts"

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
  const { bank, currency, state, bankReference, refusalReason } = account
  return (
    <section aria-labelledby="dollar-account">
      <h2 id="dollar-account">{t("title")}</h2>
      <Facts
        facts={[
          { term: `${bank}, ${currency}`, value: <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag> },
        ]}
      />
      <p>{t(`words.${state}`, { reason: refusalReason ?? "" })}</p>
      {bankReference && <p className="hint">{t("bankReference", { bankReference })}</p>}
    </section>
  )
}
