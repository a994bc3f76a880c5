import "server-only"
import { live, possibleActions } from "#lib/application/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { type CalendarDate, fromDateColumn, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { type KeptYears, keptYears } from "#lib/reference/index.ts"
import { standingOf } from "#lib/register/index.ts"

export type ClosingPage = {
  kept: KeptYears
  /** The application that the board has: nothing can be closed before it is over. */
  underWay: { reference: string; mayWithdraw: boolean } | null
  /** The registration that would be given up, or the one that the board has suspended. */
  valid: { number: string; expiresOn: CalendarDate } | null
  suspended: { number: string } | null
}

/** What closing one's account means: what is kept and for how long, what is lost, and what stands in its way. */
export async function closingPage(actor: Person): Promise<ClosingPage> {
  authorise(actor, "account.own")
  const [kept, underWay, registration] = await Promise.all([
    keptYears(today()),
    applicationUnderWay(actor),
    database.registration.findUnique({
      where: { accountId: actor.id },
      select: { number: true, status: true, expiresOn: true },
    }),
  ])
  const standing = registration ? standingOf(registration.status) : "over"
  const stands = registration && { number: registration.number, expiresOn: fromDateColumn(registration.expiresOn) }
  return {
    kept,
    underWay,
    valid: standing === "valid" ? stands : null,
    suspended: standing === "suspended" ? stands : null,
  }
}

async function applicationUnderWay(actor: Person) {
  const application = await database.application.findFirst({
    where: { accountId: actor.id, status: { in: [...live] } },
    select: { id: true, reference: true, status: true, version: true, accountId: true },
  })
  const can = application ? possibleActions(actor, application) : []
  // What can still be submitted is a draft: it goes with the account.
  if (!application || can.includes("submit")) return null
  return { reference: application.reference, mayWithdraw: can.includes("withdraw") }
}
