import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireFreshActor } from "#app/session.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { askEmailChangeHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.changeEmail"))("title") }
}

export default async function ChangeEmailPage() {
  const actor = await requireFreshActor("account.own")
  const t = await getTranslations("ownAccount.changeEmail")
  const present = t.rich("hint", { email: () => <Code>{actor.email}</Code> })
  return (
    <>
      <BackLink href="/account" />
      <Form
        heading={<PageTitle hint={present}>{t("title")}</PageTitle>}
        action={askEmailChangeHere}
        title={t("title")}
        check="account/new-email"
        submitLabel={t("submit")}
      >
        <Field name="email" type="email" label={t("label")} autoComplete="email" />
      </Form>
      <p>{t("lost")}</p>
    </>
  )
}
