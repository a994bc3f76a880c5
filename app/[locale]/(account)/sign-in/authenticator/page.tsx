import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireStage } from "#app/session.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext } from "#lib/identity/next-page.ts"
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
  await requireStage("totp")
  const next = safeNext((await searchParams).next)
  const t = await getTranslations("account.authenticator")
  return (
    <>
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      <CodeForm action={confirmTotpHere} title={t("title")} submitLabel={t("submit")} next={next} />
      <p>{t("lost")}</p>
      <StopSigningIn action={signOutHere} />
    </>
  )
}
