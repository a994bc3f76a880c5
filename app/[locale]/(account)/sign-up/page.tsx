import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { currentActor } from "#app/session.ts"
import { NewPasswordField } from "#components/account/new-password-field.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { homeOf } from "#lib/identity/home.ts"
import { signUpHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.signUp"))("title") }
}

export default async function SignUpPage() {
  const person = await currentActor()
  if (person) return goTo(homeOf(person))
  const t = await getTranslations("account")
  return (
    <>
      <Form
        heading={<PageTitle hint={t("signUp.hint")}>{t("signUp.title")}</PageTitle>}
        action={signUpHere}
        title={t("signUp.title")}
        check="account/sign-up"
        submitLabel={t("signUp.submit")}
      >
        <Field name="email" type="email" label={t("email")} hint={t("signUp.emailHint")} autoComplete="email" />
        <NewPasswordField label="password" />
      </Form>
      <p>{t.rich("signUp.signIn", { link: (words) => <Link href="/sign-in">{words}</Link> })}</p>
    </>
  )
}
