import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireActor } from "#app/session.ts"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { homeOf } from "#lib/identity/home.ts"
import { safeNext } from "#lib/identity/next-page.ts"
import { confirmItIsYouHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.confirmItIsYou"))("title") }
}

type ConfirmItIsYouPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export default async function ConfirmItIsYouPage({ searchParams }: ConfirmItIsYouPageProps) {
  const person = await requireActor()
  const next = safeNext((await searchParams).next) ?? homeOf(person)
  const t = await getTranslations("account")
  return (
    <>
      <Form
        heading={<PageTitle hint={t("confirmItIsYou.hint")}>{t("confirmItIsYou.title")}</PageTitle>}
        action={confirmItIsYouHere}
        title={t("confirmItIsYou.title")}
        check="account/confirm-it-is-you"
        hidden={{ next }}
        submitLabel={t("confirmItIsYou.submit")}
      >
        <Field name="password" type="password" label={t("password")} autoComplete="current-password" />
      </Form>
      <p>
        <Link href="/reset-password">{t("signIn.forgotten")}</Link>
      </p>
    </>
  )
}
