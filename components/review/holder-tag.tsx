import { useTranslations } from "next-intl"
import { StatusTag } from "#components/ui/status-tag.tsx"
import type { ReviewedApplication } from "#lib/review/application-for-review.ts"

/** How it stands, and who holds it: "Submitted · yours". */
export function HolderTag({ application }: { application: ReviewedApplication }) {
  const t = useTranslations("desk.application")
  const tStatus = useTranslations("application.statuses")
  const { holder, status } = application
  const held = holder && (holder.isMe ? t("yours") : t("heldBy", { name: holder.name }))
  return (
    <StatusTag tone={holder?.isMe ? "info" : "grey"}>{[tStatus(status), held].filter(Boolean).join(" · ")}</StatusTag>
  )
}
