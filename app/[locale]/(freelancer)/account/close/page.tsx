import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireFreshActor } from "#app/session.ts"
import { ClosingTerms } from "#components/account/closing-terms.tsx"
import { dayInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { closingPage } from "#lib/account/closing-page.ts"
import { closeAccountHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.close"))("title") }
}

export default async function CloseAccountPage() {
  const { kept, underWay, suspended, valid } = await found(closingPage(await requireFreshActor("account.own")))
  const t = await getTranslations("ownAccount.close")
  const locale = await getLocale()
  const back = <BackLink href="/account" />
  if (underWay || suspended) {
    return (
      <>
        {back}
        <PageTitle>{t("title")}</PageTitle>
        <Inset tone="wait">
          {suspended && <p>{t("suspended", { number: suspended.number })}</p>}
          {underWay?.mayWithdraw === false && <p>{t("paid", { reference: underWay.reference })}</p>}
          {underWay?.mayWithdraw && (
            <p>
              {t.rich("underWay", {
                reference: underWay.reference,
                link: (words) => <Link href={`/application/${underWay.reference}/withdraw`}>{words}</Link>,
              })}
            </p>
          )}
        </Inset>
      </>
    )
  }
  return (
    <>
      {back}
      <Form heading={<PageTitle>{t("title")}</PageTitle>} action={closeAccountHere} title={t("title")}>
        <ClosingTerms kept={kept} />
        {valid && (
          <>
            <p>{t("registration", { number: valid.number, date: dayInWords(valid.expiresOn, locale) })}</p>
            <Checkbox name="giveUpRegistration" label={t("giveUp", { number: valid.number })} />
          </>
        )}
        <p className="buttons">
          <SubmitButton tone="warn">{t("submit")}</SubmitButton>
          <Link href="/account">{t("keep")}</Link>
        </p>
      </Form>
    </>
  )
}
