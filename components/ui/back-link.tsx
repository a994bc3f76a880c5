import { useTranslations } from "next-intl"
import { Arrow } from "./button.tsx"
import { Link } from "./link.tsx"

/** The page before, by its address: the browser's own history may hold a form that was already sent. */
export function BackLink({ href, children }: { href: string; children?: string }) {
  const t = useTranslations("common")
  return (
    <Link className="back" href={href}>
      <Arrow back /> {children ?? t("back")}
    </Link>
  )
}
