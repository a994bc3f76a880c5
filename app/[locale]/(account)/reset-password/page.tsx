import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { askResetHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.reset"))("title") }
}

export default async function ResetPasswordPage() {
  const t = await getTranslations("account")
  return (
    <>
      <BackLink href="/sign-in" />
      <Form
        heading={<PageTitle hint={t("reset.hint")}>{t("reset.title")}</PageTitle>}
        action={askResetHere}
        title={t("reset.title")}
        check="account/ask-reset"
        submitLabel={t("reset.submit")}
      >
        <Field name="email" type="email" label={t("email")} autoComplete="username" />
      </Form>
    </>
  )
}
