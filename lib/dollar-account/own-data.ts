import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

/** One's own requests for a dollar account, without who at the board endorsed them. */
export async function ownDollarAccountData(actor: Person): Promise<object[]> {
  authorise(actor, "dollar-account.own")
  return database.dollarAccountRequest.findMany({
    where: { accountId: actor.id },
    orderBy: { requestedAt: "asc" },
    select: {
      application: { select: { reference: true } },
      status: true,
      bankCode: true,
      currency: true,
      consentedAt: true,
      consentWording: true,
      requestedAt: true,
      endorsedAt: true,
      answeredAt: true,
      bankReference: true,
      refusalReason: true,
    },
  })
}
