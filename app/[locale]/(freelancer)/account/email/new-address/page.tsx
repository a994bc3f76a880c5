import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { ResendForm } from "#components/account/resend-form.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { pendingEmailChange } from "#lib/account/pending-email-change.ts"
import { codeMinutes } from "#lib/identity/proofs/codes.ts"
import { confirmNewAddressHere, sendEmailCodeAgainHere } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.newAddress"))("title") }
}

type NewAddressPageProps = { searchParams: Promise<{ sent?: string | string[] }> }

export default async function NewAddressPage({ searchParams }: NewAddressPageProps) {
  const pending = await found(pendingEmailChange(await requireActor()))
  if (!pending) return goTo("/account/email")
  if (pending.waitsFor !== "new_address") return goTo("/account/email/old-address")
  const t = await getTranslations("ownAccount")
  const { sent } = await searchParams
  return (
    <>
      <BackLink href="/account" />
      <PageTitle>{t("newAddress.title")}</PageTitle>
      <p>{t.rich("newAddress.sent", { minutes: codeMinutes, email: () => <Code>{pending.newEmail}</Code> })}</p>
      <CodeForm action={confirmNewAddressHere} title={t("newAddress.title")} submitLabel={t("newAddress.submit")} />
      <ResendForm action={sendEmailCodeAgainHere} title={t("newAddress.title")} sent={sent === "again"} />
      <p>
        <Link href="/account/email">{t("startAgain")}</Link>
      </p>
    </>
  )
}
