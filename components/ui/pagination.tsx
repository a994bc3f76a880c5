import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Arrow } from "./button.tsx"
import { Link } from "./link.tsx"

/** The pages before and after in a list by key; `note` tells the time of the list. */
export function Pagination({ newer, older, note }: { newer?: string; older?: string; note?: ReactNode }) {
  const t = useTranslations("common")
  if (!newer && !older && !note) return null
  return (
    <nav className="pages" aria-label={t("pages")}>
      {newer && (
        <Link href={newer} rel="prev" aria-keyshortcuts="[">
          <Arrow back /> {t("newer")}
        </Link>
      )}
      {older && (
        <Link href={older} rel="next" aria-keyshortcuts="]">
          {t("older")} <Arrow />
        </Link>
      )}
      {note && <span className="hint num">{note}</span>}
    </nav>
  )
}
