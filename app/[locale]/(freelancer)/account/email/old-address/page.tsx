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
import { confirmOldAddressHere, sendEmailCodeAgainHere } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.oldAddress"))("title") }
}

type OldAddressPageProps = { searchParams: Promise<{ sent?: string | string[] }> }

export default async function OldAddressPage({ searchParams }: OldAddressPageProps) {
  const actor = await requireActor()
  const pending = await found(pendingEmailChange(actor))
  if (!pending) return goTo("/account/email")
  if (pending.waitsFor !== "old_address") return goTo("/account/email/new-address")
  const t = await getTranslations("ownAccount")
  const { sent } = await searchParams
  return (
    <>
      <BackLink href="/account" />
      <PageTitle>{t("oldAddress.title")}</PageTitle>
      <p>{t.rich("oldAddress.sent", { minutes: codeMinutes, email: () => <Code>{actor.email}</Code> })}</p>
      <CodeForm action={confirmOldAddressHere} title={t("oldAddress.title")} submitLabel={t("oldAddress.submit")} />
      <ResendForm action={sendEmailCodeAgainHere} title={t("oldAddress.title")} sent={sent === "again"} />
      <p>
        <Link href="/account/email">{t("startAgain")}</Link>
      </p>
    </>
  )
}
