import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

/** How the freelancer's own request from an application stands, or null when there is none yet. */
export async function ownDollarAccountRequest(actor: Person, reference: string) {
  authorise(actor, "dollar-account.own")
  return database.dollarAccountRequest.findFirst({
    where: { accountId: actor.id, application: { reference } },
    select: {
      status: true,
      bankCode: true,
      currency: true,
      requestedAt: true,
      endorsedAt: true,
      answeredAt: true,
      bankReference: true,
      refusalReason: true,
    },
  })
}
export type OwnDollarAccountRequest = NonNullable<Awaited<ReturnType<typeof ownDollarAccountRequest>>>
