import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { fromDateColumn, now, today } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import { holidays, policyOn, workingDaysBetween } from "#lib/reference/index.ts"

/**
 * Keeps that the desk has decided, and in how many working days: those that it has by the policy, less what is left of
 * them, or with what it is late. A due date moves with the days on which the clock stands still, so those don't count.
 */
export async function keepDecision(tx: Tx, actor: Person, { id, dueOn }: { id: string; dueOn: Date | null }) {
  if (!dueOn) throw new Error("decided without a day by which it was due")
  const [due, off] = [fromDateColumn(dueOn), await holidays()]
  const left = workingDaysBetween(today(), due, off) - workingDaysBetween(due, today(), off)
  const workingDays = Math.max(0, (await policyOn("review_working_days", today())) - left)
  await tx.decision.create({ data: { applicationId: id, officerId: actor.id, decidedAt: now(), workingDays } })
}
