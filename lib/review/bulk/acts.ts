import type { Permission } from "#lib/identity/permissions.ts"

/** What can be done with many applications at once. A decision is none of it. Browser-safe. */
export const bulkActs = ["assign", "ask"] as const
export type BulkAct = (typeof bulkActs)[number]

export const permissionFor = { assign: "review.reassign", ask: "review.decide" } as const satisfies Record<
  BulkAct,
  Permission
>

/** So many are taken at once at most: of a view that holds more, the first in its order. */
export const MOST_AT_ONCE = 10_000

/**
 * What came of one application. The first four are seen when they are gathered, so that it is known before anything
 * happens; `failed` is our own trouble, told in the log.
 */
export const bulkResults = [
  "over",
  "already",
  "not_theirs",
  "not_waiting",
  "held",
  "stale",
  "no_such_officer",
  "approved_by_you",
  "gone",
  "failed",
  "refused",
  "stopped",
] as const
export type BulkRefusal = (typeof bulkResults)[number]
export type BulkResult = "done" | BulkRefusal
