import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireStage } from "#app/session.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { ResendForm } from "#components/account/resend-form.tsx"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { Code } from "#components/ui/code.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext, withNext } from "#lib/identity/next-page.ts"
import { codeMinutes } from "#lib/identity/proofs/codes.ts"
import { hasPasskey } from "#lib/identity/proofs/passkeys.ts"
import { signOutHere } from "../../sign-out/actions.ts"
import { confirmDeviceHere, sendCodeAgain } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.signInCode"))("title") }
}

type SignInCodePageProps = { searchParams: Promise<{ next?: string | string[]; sent?: string }> }

export default async function SignInCodePage({ searchParams }: SignInCodePageProps) {
  const open = await requireStage("code")
  const asked = await searchParams
  const next = safeNext(asked.next)
  const t = await getTranslations("account.signInCode")
  const words = await getTranslations("account")
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t.rich("hint", { minutes: codeMinutes, email: () => <Code>{open.email}</Code> })}</p>
      <CodeForm action={confirmDeviceHere} title={t("title")} submitLabel={t("submit")} next={next} />
      <ResendForm action={sendCodeAgain} title={t("title")} sent={asked.sent === "again"} next={next} />
      {(await hasPasskey(open.id)) && (
        <p>
          <Link href={withNext("/sign-in/passkey", next)}>{words("usePasskey")}</Link>
        </p>
      )}
      <StopSigningIn action={signOutHere} />
    </>
  )
}
