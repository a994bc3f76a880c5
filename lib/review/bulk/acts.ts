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
 * Why something could not be done with one application. The first five are seen when they are gathered, so that it is
 * known before anything happens; `failed` is our own trouble, told in the log.
 */
export type BulkRefusal =
  | "over"
  | "already"
  | "not_theirs"
  | "not_waiting"
  | "held"
  | "stale"
  | "no_such_officer"
  | "approved_by_you"
  | "gone"
  | "failed"
  | "refused"
  | "stopped"
export type BulkResult = "done" | BulkRefusal
