import { useLocale, useTranslations } from "next-intl"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import type { FeeSlip } from "#lib/application/status-page.ts"
import { formatMoney } from "#lib/platform/fields/money.ts"
import { dayInWords } from "./dates.ts"

type FeeBoxProps = { fee: FeeSlip; isTrial: boolean }

/** What is to be paid, by when, and how. */
export function FeeBox({ fee, isTrial }: FeeBoxProps) {
  const t = useTranslations("status.fee")
  const locale = useLocale()
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">{t("title")}</h2>
      <Facts
        facts={[
          { term: t("amount"), value: formatMoney({ minor: fee.amountPaisa, currency: "PKR" }) },
          { term: t("psid"), value: <Code>{fee.psid}</Code> },
          { term: t("payBy"), value: dayInWords(fee.lapsesOn, locale) },
        ]}
      />
      <h3>{t("howTitle")}</h3>
      <ol>
        {(["how1", "how2", "how3"] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p>{t("how4")}</p>
      {isTrial && (
        <Inset tone="info">
          <p>
            {t("trial")} <Link href="/trial/gateway">{t("trialLink")}</Link>
          </p>
        </Inset>
      )}
    </section>
  )
}
