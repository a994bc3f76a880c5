import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { QueueView } from "#components/review/queue-view.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { mayAssign, mayClaim } from "#lib/review/may-claim.ts"
import { takeNext, takeReady } from "./actions.ts"
import { gather } from "./bulk/actions.ts"
import { queuePageContent } from "./content.ts"
import { searchHere } from "./search/actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.queue"))("title") }
}

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireStaff()
  const content = await found(queuePageContent(actor, await searchParams))
  const takes = mayClaim(actor)
  return (
    <QueueView
      {...content}
      next={takes ? { action: content.address.filters.ready ? takeReady : takeNext, formKey: randomId() } : null}
      bulk={takes ? { action: gather, formKey: randomId(), mayAssign: mayAssign(actor) } : null}
      search={searchHere}
    />
  )
}
