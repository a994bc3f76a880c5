import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireFreshActor } from "#app/session.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { EnrolSteps } from "#components/account/enrol-steps.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { authenticatorPage } from "#lib/account/authenticator.ts"
import { beginAuthenticatorHere, removeAuthenticatorHere, setUpAuthenticatorHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.authenticator"))("title") }
}

export default async function OwnAuthenticatorPage() {
  const { isSetUp, toEnrol } = await authenticatorPage(await requireFreshActor("account.own"))
  const t = await getTranslations("ownAccount.authenticator")
  if (isSetUp) {
    return (
      <>
        <BackLink href="/account" />
        <PageTitle>{t("title")}</PageTitle>
        <p>{t("on")}</p>
        <p>
          <Link href="/account/recovery-codes">{t("codes")}</Link>
        </p>
        <p>{t("consequence")}</p>
        <Form action={removeAuthenticatorHere} title={t("remove")}>
          <SubmitButton tone="warn">{t("remove")}</SubmitButton>
        </Form>
      </>
    )
  }
  return (
    <>
      <BackLink href="/account" />
      <PageTitle hint={t("what")}>{t("setUpTitle")}</PageTitle>
      {toEnrol ? (
        <>
          <EnrolSteps {...toEnrol} />
          <CodeForm action={setUpAuthenticatorHere} title={t("setUpTitle")} submitLabel={t("submit")} />
        </>
      ) : (
        <Form action={beginAuthenticatorHere} title={t("setUpTitle")} submitLabel={t("begin")} />
      )}
    </>
  )
}
