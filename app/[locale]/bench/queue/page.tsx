import { requireStaff } from "#app/session.ts"
import { QueueView } from "#components/review/queue-view.tsx"
import { DeskShell } from "#components/ui/desk-shell.tsx"
import { type QueueContent, queuePageContent } from "../../desk/content.ts"
import { nothing, stay } from "../empty-action/actions.ts"

const formKey = "00000000-0000-4000-8000-000000000000"
let constants: QueueContent | undefined

/** The queue page from what the first request found: the same page without its queries, and without a session. */
export default async function QueueFromConstantsPage() {
  constants ??= await queuePageContent(await requireStaff(), {})
  return (
    <DeskShell
      here="/bench/queue"
      home="/desk"
      items={[
        { href: "/desk", label: "Queue", current: true },
        { href: "/desk/dollar-accounts", label: "Dollar accounts" },
      ]}
      person="Bench · Officer"
      signOut={stay}
    >
      <QueueView
        {...constants}
        next={{ action: nothing, formKey }}
        bulk={{ action: nothing, formKey, mayAssign: false }}
        search={nothing}
      />
    </DeskShell>
  )
}
