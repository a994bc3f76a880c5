import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { pendingId } from "#app/pending.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { ResendForm } from "#components/account/resend-form.tsx"
import { Code } from "#components/ui/code.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { codeMinutes } from "#lib/identity/proofs/codes.ts"
import { findSignUp } from "#lib/identity/sign-up.ts"
import { confirmHere, sendCodeAgain } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.verifyEmail"))("title") }
}

export default async function VerifyEmailPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const id = await pendingId("sign-up")
  const pending = id && (await findSignUp(id))
  if (!pending) return goTo("/sign-up")
  const t = await getTranslations("account.verifyEmail")
  const { sent } = await searchParams
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t.rich("sent", { minutes: codeMinutes, email: () => <Code>{pending.email}</Code> })}</p>
      <CodeForm action={confirmHere} title={t("title")} submitLabel={t("submit")} />
      <ResendForm action={sendCodeAgain} title={t("title")} sent={sent === "again"} />
      <p>
        <Link href="/sign-up">{t("change")}</Link>
      </p>
    </>
  )
}
