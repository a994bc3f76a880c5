import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { PasskeyList } from "#components/account/passkey-list.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { accountOverview } from "#lib/account/overview.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount"))("title") }
}

const done = ["password", "email", "authenticator", "added", "removed"] as const

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const account = await found(accountOverview(await requireActor()))
  const { email, sessions, isOwn } = account
  const asked = (await searchParams).done
  const what = done.find((act) => act === asked)
  const t = await getTranslations("ownAccount")
  const seeSessions = <Link href="/account/sessions">{t("see")}</Link>
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      {what && (
        <Inset announced>
          <p>{t(`done.${what}`)}</p>
        </Inset>
      )}
      <h2>{t("signingIn")}</h2>
      <Facts
        facts={[
          {
            term: t("email"),
            value: <Code>{email}</Code>,
            ...(isOwn ? { changeHref: "/account/email" } : {}),
          },
          { term: t("password"), value: t("passwordHidden"), changeHref: "/account/password" },
          ...(isOwn
            ? [
                {
                  term: t("newDevices"),
                  value: account.authenticator ? t("byApp") : t("byEmail"),
                  changeHref: "/account/authenticator",
                },
              ]
            : []),
          ...(account.authenticator
            ? [
                {
                  term: t("recoveryCodes"),
                  value: t("codesLeft", { left: account.recoveryCodesLeft }),
                  changeHref: "/account/recovery-codes",
                },
              ]
            : []),
          { term: t("devices"), value: t("onDevices", { count: sessions }), action: seeSessions },
        ]}
      />
      <h2>{t("passkeys")}</h2>
      <p>{t("passkeysHint")}</p>
      {account.passkeys.length > 0 && <PasskeyList passkeys={account.passkeys} locale={await getLocale()} />}
      <p>
        <ButtonLink href="/account/passkeys/add" tone="plain">
          {t("addPasskey")}
        </ButtonLink>
      </p>
      {isOwn && (
        <>
          <h2>{t("yourData")}</h2>
          <ul>
            <li>
              <Link href="/account/download">{t("downloadLink")}</Link>
            </li>
            <li>
              <Link href="/account/close">{t("closeLink")}</Link>
            </li>
          </ul>
        </>
      )}
    </>
  )
}
