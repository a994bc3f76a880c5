import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireFreshActor } from "#app/session.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { ownPasskey } from "#lib/account/passkeys.ts"
import { removePasskeyHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.removePasskey"))("submit") }
}

export default async function RemovePasskeyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireFreshActor("sign-in.own")
  const { id, name } = await found(ownPasskey(actor, (await params).id))
  const t = await getTranslations("ownAccount")
  return (
    <>
      <BackLink href="/account" />
      <PageTitle>{t("removePasskey.title", { name })}</PageTitle>
      <p>{t("removePasskey.body")}</p>
      <Form action={removePasskeyHere} title={t("removePasskey.submit")} hidden={{ id }}>
        <p className="buttons">
          <SubmitButton tone="warn">{t("removePasskey.submit")}</SubmitButton>
          <Link href="/account">{t("keep")}</Link>
        </p>
      </Form>
    </>
  )
}
