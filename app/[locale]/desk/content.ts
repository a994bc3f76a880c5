import type { QueueViewProps } from "#components/review/queue-view.tsx"
import type { Person } from "#lib/identity/actor.ts"
import { now, today } from "#lib/platform/clock.ts"
import { reviewQueue } from "#lib/review/queue.ts"
import { queueCounts } from "#lib/review/queue-counts.ts"
import { queueMoves } from "#lib/review/queue-moves.ts"
import { readQueueAddress } from "#lib/review/queue-tabs.ts"
import { savedViews } from "#lib/review/saved-views.ts"
import { queueNames } from "./queue-names.ts"

type Query = Record<string, string | string[] | undefined>

/** All that the queue page shows, but for what its forms do. */
export type QueueContent = Omit<QueueViewProps, "next" | "search" | "bulk">

/** It for an address: a page, its counts, names, and the views that are saved. */
export async function queuePageContent(actor: Person, query: Query): Promise<QueueContent> {
  const address = readQueueAddress(query)
  // Before the list, so that what happens in between is told as happening since.
  const moves = await queueMoves(actor, address.tab)
  const [queue, counts, names, saved] = await Promise.all([
    reviewQueue(actor, address),
    queueCounts(actor, address),
    queueNames(actor),
    savedViews(actor),
  ])
  return { address, queue, counts, moves, names, saved, today: today(), asOf: now() }
}
