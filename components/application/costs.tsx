import { useFormatter, useLocale, useTranslations } from "next-intl"
import type { Fee, TaxRate } from "#lib/reference/index.ts"
import { dayInWords } from "./dates.ts"

export type CostsProps = {
  fee: Pick<Fee, "amountPaisa" | "asOf" | "isConfirmed">
  tax: { registered: TaxRate; others: TaxRate } | null
}

/** What registration costs and what the bank takes, each with the day it is known from and how sure that is. */
export function Costs({ fee, tax }: CostsProps) {
  const t = useTranslations("landing.cost")
  const format = useFormatter()
  const locale = useLocale()
  const share = (basisPoints: number) => format.number(basisPoints / 100, { maximumFractionDigits: 2 })
  return (
    <>
      <p>
        {t("fee", { rupees: fee.amountPaisa / 100 })}{" "}
        <span className="hint">
          {t(fee.isConfirmed ? "feeAsOf" : "feeNotConfirmed", { date: dayInWords(fee.asOf, locale) })}
        </span>
      </p>
      {tax && (
        <p>
          {t("tax", { registered: share(tax.registered.basisPoints), other: share(tax.others.basisPoints) })}{" "}
          <span className="hint">{t("taxAsOf", { date: dayInWords(tax.registered.validFrom, locale) })}</span>
        </p>
      )}
    </>
  )
}
