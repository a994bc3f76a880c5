import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireFreshActor } from "#app/session.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { recoveryCodesPage } from "#lib/account/recovery-codes.ts"
import { safeNext } from "#lib/identity/next-page.ts"
import { keepRecoveryCodesHere, renewRecoveryCodesHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.codes"))("title") }
}

type RecoveryCodesPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export default async function RecoveryCodesPage({ searchParams }: RecoveryCodesPageProps) {
  const { codes, left } = await found(recoveryCodesPage(await requireFreshActor("sign-in.own")))
  const next = safeNext((await searchParams).next)
  const t = await getTranslations("ownAccount.codes")
  if (codes) {
    return (
      <>
        <PageTitle>{t("title")}</PageTitle>
        <p>{t("keep")}</p>
        <ol className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <Code>{`${code.slice(0, 5)}-${code.slice(5)}`}</Code>
            </li>
          ))}
        </ol>
        <Form action={keepRecoveryCodesHere} title={t("kept")} hidden={next ? { next } : {}} submitLabel={t("kept")} />
      </>
    )
  }
  return (
    <>
      <BackLink href="/account" />
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("left", { left })}</p>
      <p>{t("consequence")}</p>
      <Form action={renewRecoveryCodesHere} title={t("renew")} submitLabel={t("renew")} />
    </>
  )
}
