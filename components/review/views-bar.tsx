import { useTranslations } from "next-intl"
import { Link } from "#components/ui/link.tsx"
import { type QueueView, queueAddress } from "#lib/review/queue-tabs.ts"
import type { SavedView } from "#lib/review/saved-views.ts"

/** The saved views, one's own and then the team's, and the way to save the one that is open. */
export function ViewsBar({ view, saved }: { view: QueueView; saved: SavedView[] }) {
  const t = useTranslations("desk.views")
  const here = queueAddress(view)
  return (
    <nav className="views" aria-label={t("title")}>
      {saved.map(({ id, name, address, isTeams }) => (
        <Link key={id} href={address} aria-current={address === here ? "page" : undefined}>
          <bdi>{name}</bdi>
          {isTeams && <span className="hint"> {t("ofTeam")}</span>}
        </Link>
      ))}
      <Link href={here.replace("/desk", "/desk/views")}>{t("link")}</Link>
    </nav>
  )
}
