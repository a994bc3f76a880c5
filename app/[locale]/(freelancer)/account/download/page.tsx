import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { requireFreshActor } from "#app/session.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { buttonClass } from "#components/ui/button.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.download"))("title") }
}

type DownloadPageProps = { searchParams: Promise<{ refused?: string | string[] }> }

export default async function DownloadPage({ searchParams }: DownloadPageProps) {
  await requireFreshActor("account.own")
  const { refused } = await searchParams
  const t = await getTranslations("ownAccount.download")
  return (
    <>
      <BackLink href="/account" />
      <PageTitle>{t("title")}</PageTitle>
      {refused === "many" && (
        <Inset tone="stop" announced>
          <p>{t("tooMany")}</p>
        </Inset>
      )}
      <p>{t("body")}</p>
      <p>{t("secret")}</p>
      <form method="post" action="/api/account/data">
        <input type="hidden" name="locale" value={await getLocale()} />
        <button type="submit" className={buttonClass("go")}>
          {t("submit")}
        </button>
      </form>
    </>
  )
}
