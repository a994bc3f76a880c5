import { useTranslations } from "next-intl"
import { Link } from "./link.tsx"

export function SiteFooter() {
  const t = useTranslations("common.footer")
  return (
    <footer className="foot">
      <div className="in">
        <Link href="/help">{t("help")}</Link>
        <Link href="/privacy">{t("privacy")}</Link>
        <Link href="/accessibility">{t("accessibility")}</Link>
        <Link href="/statistics">{t("statistics")}</Link>
      </div>
    </footer>
  )
}
