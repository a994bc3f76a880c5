import { getTranslations } from "next-intl/server"
import { siteHeader } from "#app/site-header.ts"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { PublicShell } from "#components/ui/public-shell.tsx"

/** What is not there, and what is not yours: the same page. */
export default async function NotFoundPage() {
  const t = await getTranslations("errors.notFound")
  return (
    <PublicShell {...(await siteHeader())}>
      <title>{t("title")}</title>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("body")}</p>
      <p>
        <Link href="/">{t("start")}</Link>
      </p>
    </PublicShell>
  )
}
