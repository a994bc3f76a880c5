import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireStage } from "#app/session.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext, withNext } from "#lib/identity/next-page.ts"
import { may } from "#lib/identity/permissions.ts"
import { hasPasskey } from "#lib/identity/proofs/passkeys.ts"
import { signOutHere } from "../../sign-out/actions.ts"
import { confirmTotpHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.authenticator"))("title") }
}

export default async function AuthenticatorPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>
}) {
  const open = await requireStage("totp")
  const next = safeNext((await searchParams).next)
  const t = await getTranslations("account.authenticator")
  const words = await getTranslations("account")
  return (
    <>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      <CodeForm action={confirmTotpHere} title={t("title")} submitLabel={t("submit")} next={next} />
      {(await hasPasskey(open.id)) && (
        <p>
          <Link href={withNext("/sign-in/passkey", next)}>{words("usePasskey")}</Link>
        </p>
      )}
      {may(open, "sign-in.own") && (
        <p>
          <Link href={withNext("/sign-in/recovery-code", next)}>{words("useRecoveryCode")}</Link>
        </p>
      )}
      {!may(open, "account.own") && <p>{t("lost")}</p>}
      <StopSigningIn action={signOutHere} />
    </>
  )
}
