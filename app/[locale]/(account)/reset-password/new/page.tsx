import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { pendingId } from "#app/pending.ts"
import { NewPasswordField } from "#components/account/new-password-field.tsx"
import { Code } from "#components/ui/code.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { codeMinutes } from "#lib/identity/proofs/codes.ts"
import { findReset } from "#lib/identity/reset-password.ts"
import { resetPasswordHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.resetCode"))("title") }
}

export default async function SetNewPasswordPage() {
  const id = await pendingId("reset")
  const pending = id && (await findReset(id))
  if (!pending) return goTo("/reset-password")
  const t = await getTranslations("account")
  return (
    <>
      <PageTitle>{t("resetCode.title")}</PageTitle>
      <p>{t.rich("resetCode.sent", { minutes: codeMinutes, email: () => <Code>{pending.email}</Code> })}</p>
      <Form
        action={resetPasswordHere}
        title={t("resetCode.title")}
        check="account/reset"
        submitLabel={t("resetCode.submit")}
      >
        <Field
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          width={13}
          code
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <NewPasswordField />
        <p>{t("resetCode.consequence")}</p>
      </Form>
      <p>{t.rich("resetCode.noAccount", { link: (words) => <Link href="/reset-password">{words}</Link> })}</p>
    </>
  )
}
