import "server-only"
import { type Status, transitions } from "#lib/application/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { today } from "#lib/platform/clock.ts"
import { Prisma } from "#lib/platform/database.ts"
import { policyOn } from "#lib/reference/index.ts"

const { sql, empty } = Prisma

/** The next approval is another person's: this one gave the one before. */
export type ApprovedByYou = { code: "approved_by_you" }

/** Whether the final approval has to be another person's than the initial one. */
async function isFinalByAnother(): Promise<boolean> {
  return (await policyOn("final_approval_by_another", today())) === 1
}

/** Whether an application waits for an approval that can't be this person's. */
export async function waitsForAnother(
  officerId: string,
  { status, approvedById }: { status: Status; approvedById: string | null },
): Promise<boolean> {
  if (approvedById !== officerId) return false
  if (isIn(transitions.approve.from, status)) return true
  return isIn(transitions.register.from, status) && isFinalByAnother()
}

/** The tabs that wait for an officer. In them an application may wait for another than the person who looks. */
export const freeTabs = ["review", "final"] as const

/** In SQL, that what waits for an officer doesn't wait for another one. By the tab, where it is known. */
export async function notForAnother({ id }: Person, tab?: string): Promise<Prisma.Sql> {
  if (tab && !isIn(freeTabs, tab)) return empty
  const notTheirs = sql`approved_by_id is distinct from ${id}::uuid`
  if (await isFinalByAnother()) return sql`and ${notTheirs}`
  return tab === "final" ? empty : sql`and (desk_tab = 'final' or ${notTheirs})`
}

function isIn(all: readonly string[], one: string): boolean {
  return all.includes(one)
}
