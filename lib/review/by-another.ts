import "server-only"
import { type Status, transitions } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { today } from "#lib/platform/clock.ts"
import { Prisma } from "#lib/platform/database.ts"
import { policyOn } from "#lib/reference/index.ts"
import { freeTabs, type QueueTab } from "./queue-tabs.ts"

const { sql, empty } = Prisma

/** The next approval is another person's: this one gave the one before. */
export type ApprovedByYou = { code: "approved_by_you" }

/**
 * The statuses whose next approval is another person's than the one before: by the policy the final one too, and on hold
 * whichever it goes back to.
 */
export async function approvedByAnother(): Promise<Status[]> {
  const isFinalToo = (await policyOn("final_approval_by_another", today())) === 1
  return [...transitions.approve.from, ...transitions.resume.from, ...(isFinalToo ? transitions.register.from : [])]
}

/** Whether an application waits for an approval that can't be this person's. */
export async function waitsForAnother(
  officerId: string,
  { status, approvedById }: { status: Status; approvedById: string | null },
): Promise<boolean> {
  return approvedById === officerId && (await approvedByAnother()).includes(status)
}

/** In SQL, that what waits for an officer doesn't wait for another one. By the tab, where it is known. */
export async function notForAnother({ id }: Person, tab?: QueueTab): Promise<Prisma.Sql> {
  if (tab && !freeTabs.includes(tab)) return empty
  const notTheirs = sql`approved_by_id is distinct from ${id}::uuid`
  const isFinalToo = (await approvedByAnother()).includes(transitions.register.from[0])
  if (isFinalToo) return sql`and ${notTheirs}`
  return tab === "final" ? empty : sql`and (desk_tab = 'final' or ${notTheirs})`
}
