import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { QueueView } from "#components/review/queue-view.tsx"
import { now, randomId, today } from "#lib/platform/clock.ts"
import { districts, everyCategory, localName } from "#lib/reference/index.ts"
import { mayClaim } from "#lib/review/may-claim.ts"
import { reviewQueue } from "#lib/review/queue.ts"
import { queueCounts } from "#lib/review/queue-counts.ts"
import { readQueueAddress } from "#lib/review/queue-tabs.ts"
import { takeNext } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.queue"))("title") }
}

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireStaff()
  const address = readQueueAddress(await searchParams)
  const [queue, counts, categories, places, locale] = await found(
    Promise.all([reviewQueue(actor, address), queueCounts(actor), everyCategory(), districts(), getLocale()]),
  )
  const named = (row: { code: string; nameEn: string; nameUr: string }) => [row.code, localName(row, locale)] as const
  return (
    <QueueView
      address={address}
      queue={queue}
      counts={counts}
      names={{ categories: new Map(categories.map(named)), districts: new Map(places.map(named)) }}
      today={today()}
      asOf={now()}
      next={mayClaim(actor) ? { action: takeNext, formKey: randomId() } : null}
    />
  )
}
