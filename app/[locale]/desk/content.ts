import { getLocale } from "next-intl/server"
import type { QueueViewProps } from "#components/review/queue-view.tsx"
import type { Person } from "#lib/identity/actor.ts"
import { now, today } from "#lib/platform/clock.ts"
import { districts, everyCategory, localName, provinces } from "#lib/reference/index.ts"
import { deskOfficers } from "#lib/review/officers.ts"
import { reviewQueue } from "#lib/review/queue.ts"
import { queueCounts } from "#lib/review/queue-counts.ts"
import { readQueueAddress } from "#lib/review/queue-tabs.ts"

type Query = Record<string, string | string[] | undefined>

/** All that the queue page shows, for an address: a page, its counts, and names. */
export async function queuePageContent(actor: Person, query: Query): Promise<Omit<QueueViewProps, "next">> {
  const address = readQueueAddress(query)
  const [queue, counts, officers, categories, regions, places, locale] = await Promise.all([
    reviewQueue(actor, address),
    queueCounts(actor, address),
    deskOfficers(actor),
    everyCategory(),
    provinces(),
    districts(),
    getLocale(),
  ])
  const named = (row: { code: string; nameEn: string; nameUr: string }) => [row.code, localName(row, locale)] as const
  const names = {
    categories: new Map(categories.map(named)),
    provinces: new Map(regions.map(named)),
    districts: new Map(places.map(named)),
    officers: new Map(officers.map(({ id, name }) => [id, name])),
  }
  return { address, queue, counts, names, today: today(), asOf: now() }
}
