import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireFreshActor } from "#app/session.ts"
import { PasskeyButton } from "#components/account/passkey-button.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { addPasskeyHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.newPasskey"))("title") }
}

export default async function AddPasskeyPage() {
  await requireFreshActor("sign-in.own")
  const t = await getTranslations("ownAccount.newPasskey")
  return (
    <>
      <BackLink href="/account" />
      <Form heading={<PageTitle hint={t("hint")}>{t("title")}</PageTitle>} action={addPasskeyHere} title={t("title")}>
        <Field name="name" label={t("label")} hint={t("labelHint")} width={24} autoComplete="off" />
        <PasskeyButton act="add" label={t("submit")} />
      </Form>
    </>
  )
}
