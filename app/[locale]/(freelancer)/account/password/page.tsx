import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { requireActor } from "#app/session.ts"
import { NewPasswordField } from "#components/account/new-password-field.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { may } from "#lib/identity/permissions.ts"
import { changePasswordHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.changePassword"))("title") }
}

export default async function ChangePasswordPage() {
  const actor = await requireActor()
  if (!may(actor, "sign-in.own")) notFound()
  const t = await getTranslations("ownAccount.changePassword")
  const words = await getTranslations("account")
  return (
    <>
      <BackLink href="/account" />
      <Form
        heading={<PageTitle>{t("title")}</PageTitle>}
        action={changePasswordHere}
        title={t("title")}
        check="account/change-password"
        submitLabel={t("submit")}
      >
        {/* For password managers: whose password it is. */}
        <input type="text" name="username" value={actor.email} autoComplete="username" readOnly hidden />
        <Field name="presentPassword" type="password" label={t("present")} autoComplete="current-password" />
        <NewPasswordField />
        <p>{t("consequence")}</p>
      </Form>
      <p>
        <Link href="/reset-password">{words("signIn.forgotten")}</Link>
      </p>
    </>
  )
}
