import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireStage } from "#app/session.ts"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext, withNext } from "#lib/identity/next-page.ts"
import { may } from "#lib/identity/permissions.ts"
import { signOutHere } from "../../sign-out/actions.ts"
import { confirmRecoveryCodeHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.recoveryCodePage"))("title") }
}

type RecoveryCodePageProps = { searchParams: Promise<{ next?: string | string[] }> }

export default async function RecoveryCodePage({ searchParams }: RecoveryCodePageProps) {
  const open = await requireStage("totp")
  const next = safeNext((await searchParams).next)
  const t = await getTranslations("account")
  return (
    <>
      <BackLink href={withNext("/sign-in/authenticator", next)} />
      <Form
        heading={<PageTitle hint={t("recoveryCodePage.hint")}>{t("recoveryCodePage.title")}</PageTitle>}
        action={confirmRecoveryCodeHere}
        title={t("recoveryCodePage.title")}
        check="account/recovery-code"
        hidden={next ? { next } : {}}
        submitLabel={t("authenticator.submit")}
      >
        <Field name="recoveryCode" label={t("recoveryCodePage.label")} width={13} code autoComplete="off" />
      </Form>
      <p>{t(may(open, "account.own") ? "recoveryCodePage.lost" : "authenticator.lost")}</p>
      <StopSigningIn action={signOutHere} />
    </>
  )
}
