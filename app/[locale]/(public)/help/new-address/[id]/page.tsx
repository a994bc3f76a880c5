import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Code } from "#components/ui/code.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { findNewAddress } from "#lib/help/confirm-new-address.ts"
import { codeMinutes } from "#lib/identity/proofs/codes.ts"
import { confirmAddress, sendAddressCode } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help.newAddress"))("title") }
}

type NewAddressPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ sent?: string }> }

export default async function NewAddressPage({ params, searchParams }: NewAddressPageProps) {
  const change = (await findNewAddress((await params).id)) ?? notFound()
  const [t, tAccount] = [await getTranslations("help.newAddress"), await getTranslations("account")]
  const isSent = (await searchParams).sent === "yes"
  const hidden = { change: change.id }
  const address = { email: () => <Code>{change.newEmail}</Code> }
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t.rich("body", address)}</p>
      {isSent && (
        <>
          <Inset announced>
            <p>{t("sent", { minutes: codeMinutes })}</p>
          </Inset>
          <Form action={confirmAddress} title={t("title")} hidden={hidden} submitLabel={t("confirm")}>
            <Field
              name="code"
              label={tAccount("code")}
              hint={tAccount("codeHint")}
              width={13}
              code
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          </Form>
        </>
      )}
      <Form action={sendAddressCode} title={t("title")} hidden={hidden}>
        <SubmitButton tone={isSent ? "plain" : "go"}>{isSent ? tAccount("newCode") : t("send")}</SubmitButton>
      </Form>
    </>
  )
}
