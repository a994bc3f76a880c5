import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireStage } from "#app/session.ts"
import { NewPasswordField } from "#components/account/new-password-field.tsx"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext } from "#lib/identity/next-page.ts"
import { signOutHere } from "../../sign-out/actions.ts"
import { setNewPasswordHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.newPasswordPage"))("title") }
}

export default async function NewPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  await requireStage("new_password")
  const next = safeNext((await searchParams).next)
  const t = await getTranslations("account")
  return (
    <>
      <Form
        heading={<PageTitle hint={t("newPasswordPage.hint")}>{t("newPasswordPage.title")}</PageTitle>}
        action={setNewPasswordHere}
        title={t("newPasswordPage.title")}
        check="account/new-password"
        hidden={next ? { next } : {}}
        submitLabel={t("newPasswordPage.submit")}
      >
        <NewPasswordField />
      </Form>
      <StopSigningIn action={signOutHere} />
    </>
  )
}
