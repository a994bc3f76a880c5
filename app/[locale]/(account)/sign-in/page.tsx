import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { currentActor } from "#app/session.ts"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { homeOf } from "#lib/identity/home.ts"
import { safeNext } from "#lib/identity/next-page.ts"
import { signInHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.signIn"))("title") }
}

type Asked = { next?: string | string[]; password?: string; address?: string; account?: string }
type SignInPageProps = { searchParams: Promise<Asked> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams
  const next = safeNext(asked.next)
  const person = await currentActor()
  if (person) return goTo(next ?? homeOf(person))
  const t = await getTranslations("account")
  return (
    <>
      <PageTitle>{t("signIn.title")}</PageTitle>
      {asked.password === "changed" && (
        <Inset announced>
          <p>{t("signIn.passwordChanged")}</p>
        </Inset>
      )}
      {asked.address === "changed" && (
        <Inset announced>
          <p>{t("signIn.addressChanged")}</p>
        </Inset>
      )}
      {asked.account === "closed" && (
        <Inset announced>
          <p>{t("signIn.accountClosed")}</p>
        </Inset>
      )}
      <Form
        action={signInHere}
        title={t("signIn.title")}
        check="account/sign-in"
        hidden={next ? { next } : {}}
        submitLabel={t("signIn.submit")}
      >
        <Field name="email" type="email" label={t("email")} autoComplete="username" />
        <Field name="password" type="password" label={t("password")} autoComplete="current-password" />
      </Form>
      <p>
        <Link href="/reset-password">{t("signIn.forgotten")}</Link>
      </p>
      <p>
        <Link href="/help">{t("signIn.help")}</Link>
      </p>
      <p>{t.rich("signIn.signUp", { link: (words) => <Link href="/sign-up">{words}</Link> })}</p>
    </>
  )
}
