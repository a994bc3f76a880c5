import { useTranslations } from "next-intl"
import { TaskList } from "#components/ui/task-list.tsx"
import { documentPath } from "#lib/application/documents.ts"
import type { OwnDocuments } from "#lib/documents/own-documents.ts"

type DocumentTasksProps = {
  kinds: OwnDocuments["kinds"]
  /** The query that leads back to where one came from. */
  way: string
}

/** Every kind of document, each with whether it is there. */
export function DocumentTasks({ kinds, way }: DocumentTasksProps) {
  const t = useTranslations("application.documents")
  return (
    <TaskList
      tasks={kinds.map(({ kind, count, isMissing }) => ({
        href: `/application/${documentPath(kind)}${way}`,
        label: t(`kinds.${kind}`),
        tone: count > 0 ? "go" : isMissing ? "grey" : "info",
        state: count > 0 ? t("there", { count }) : t(isMissing ? "missing" : "notAsked"),
      }))}
    />
  )
}
