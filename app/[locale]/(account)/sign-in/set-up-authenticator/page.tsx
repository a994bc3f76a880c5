import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { requireStage } from "#app/session.ts"
import { CodeForm } from "#components/account/code-form.tsx"
import { EnrolSteps } from "#components/account/enrol-steps.tsx"
import { StopSigningIn } from "#components/account/stop-signing-in.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { safeNext } from "#lib/identity/next-page.ts"
import { totpToEnrol } from "#lib/identity/proofs/totp.ts"
import { signOutHere } from "../../sign-out/actions.ts"
import { enrolHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.enrol"))("title") }
}

export default async function EnrolPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const open = await requireStage("enrol")
  const totp = await totpToEnrol(open.id)
  if (!totp) return goTo("/sign-in")
  const next = safeNext((await searchParams).next)
  const t = await getTranslations("account.enrol")
  return (
    <>
      <PageTitle hint={t("why")}>{t("title")}</PageTitle>
      <EnrolSteps {...totp} />
      <CodeForm action={enrolHere} title={t("title")} submitLabel={t("submit")} next={next} />
      <StopSigningIn action={signOutHere} />
    </>
  )
}
