import "./trial.css"
import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { Code } from "#components/ui/code.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { formatMoney } from "#lib/platform/fields/money.ts"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { UnpaidSlip } from "#lib/trial/gateway.ts"

type UnpaidTableProps = {
  slips: UnpaidSlip[]
  pay: FormAction
}

/** Slips that wait to be paid, each with its button. */
export function UnpaidTable({ slips, pay }: UnpaidTableProps) {
  const t = useTranslations("trial.gateway")
  const locale = useLocale()
  const amount = ({ amountPaisa }: UnpaidSlip) => formatMoney({ minor: amountPaisa, currency: "PKR" })
  return (
    <DataTable
      caption={t("unpaid")}
      captionUnseen
      rows={slips}
      rowKey={({ psid }) => psid}
      empty={t("empty")}
      columns={[
        { header: t("name"), names: true, cell: ({ fullName }) => fullName },
        {
          header: t("amount"),
          cell: (slip) => (
            <Form action={pay} title={t("title")} hidden={{ psid: slip.psid, amount: amount(slip) }}>
              <SubmitButton tone="plain">
                {t("payAmount", { amount: amount(slip) })}
                <span className="unseen"> {t("payFor", { name: slip.fullName })}</span>
              </SubmitButton>
            </Form>
          ),
        },
        { header: t("reference"), cell: ({ reference }) => <Code>{reference}</Code> },
        { header: t("psid"), cell: ({ psid }) => <Code>{psid}</Code> },
        { header: t("payBy"), cell: ({ lapsesOn }) => dayInWords(lapsesOn, locale) },
      ]}
    />
  )
}
