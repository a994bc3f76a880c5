import { useTranslations } from "next-intl"
import { Link } from "./link.tsx"

/** A filter that is on, and the way to take it off. */
export function Chip({ children, removeHref }: { children: string; removeHref: string }) {
  const t = useTranslations("common")
  return (
    <span className="chip">
      {children}
      <Link href={removeHref} aria-label={t("removeFilter", { filter: children })}>
        ×
      </Link>
    </span>
  )
}
