import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { requireStage, stagePages } from "#app/session.ts"
import { PasskeyButton } from "#components/account/passkey-button.tsx"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext, withNext } from "#lib/identity/next-page.ts"
import { hasPasskey } from "#lib/identity/proofs/passkeys.ts"
import { signOutHere } from "../../sign-out/actions.ts"
import { confirmPasskeyHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.passkeyPage"))("title") }
}

type PasskeyPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export default async function PasskeyPage({ searchParams }: PasskeyPageProps) {
  const open = await requireStage("code", "totp")
  const next = safeNext((await searchParams).next)
  const withCode = withNext(stagePages[open.stage === "totp" ? "totp" : "code"], next)
  if (!(await hasPasskey(open.id))) return goTo(withCode)
  const t = await getTranslations("account")
  return (
    <>
      <Form
        heading={<PageTitle hint={t("passkeyPage.hint")}>{t("passkeyPage.title")}</PageTitle>}
        action={confirmPasskeyHere}
        title={t("passkeyPage.title")}
        hidden={next ? { next } : {}}
      >
        <PasskeyButton act="use" label={t("passkeyPage.submit")} />
      </Form>
      <p>
        <Link href={withCode}>{t("useCode")}</Link>
      </p>
      <StopSigningIn action={signOutHere} />
    </>
  )
}
