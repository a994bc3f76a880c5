import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { lastNotice, requireTrial } from "#app/trial.ts"
import { GatewayAnswer } from "#components/trial/gateway-answer.tsx"
import { UnpaidTable } from "#components/trial/unpaid-table.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { unpaidSlips } from "#lib/trial/gateway.ts"
import { again, pay } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trial.gateway"))("title") }
}

export default async function GatewayPage() {
  await requireTrial()
  const [t, slips, last] = await Promise.all([getTranslations("trial.gateway"), unpaidSlips(), lastNotice()])
  return (
    <>
      <BackLink href="/trial">{t("back")}</BackLink>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      {last && <GatewayAnswer notice={last} again={again} />}
      <h2>{t("unpaid")}</h2>
      <UnpaidTable slips={slips} pay={pay} />
      <div className="narrow">
        <h2>{t("other")}</h2>
        <p>{t("otherHint")}</p>
        <Form action={pay} title={t("title")} submitLabel={t("pay")}>
          <Field name="psid" label={t("psid")} width={24} code inputMode="numeric" />
          <Field name="amount" label={t("amount")} width={13} code inputMode="decimal" />
        </Form>
      </div>
    </>
  )
}
