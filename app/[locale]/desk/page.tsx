import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { QueueView } from "#components/review/queue-view.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { mayClaim } from "#lib/review/may-claim.ts"
import { takeNext, takeReady } from "./actions.ts"
import { queuePageContent } from "./content.ts"
import { searchHere } from "./search/actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.queue"))("title") }
}

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireStaff()
  const content = await found(queuePageContent(actor, await searchParams))
  return (
    <QueueView
      {...content}
      next={
        mayClaim(actor) ? { action: content.address.filters.ready ? takeReady : takeNext, formKey: randomId() } : null
      }
      search={searchHere}
    />
  )
}
