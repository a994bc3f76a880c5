import "./trial.css"
import { useTranslations } from "next-intl"
import { Link } from "#components/ui/link.tsx"

/** On every page of the trial: says that this is one, and leads to its people, mailbox and gateway. */
export function TrialBar() {
  const t = useTranslations("trial.bar")
  return (
    <aside className="trial-bar" aria-label={t("link")}>
      {t("words")} <Link href="/trial">{t("link")}</Link>
    </aside>
  )
}
