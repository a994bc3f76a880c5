import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

/** The fees that somebody was asked for, and what reached the board of them. Amounts in paisa. */
export async function ownFeeData(actor: Person): Promise<object[]> {
  authorise(actor, "application.own")
  return database.paymentSlip.findMany({
    where: { application: { accountId: actor.id } },
    orderBy: { issuedAt: "asc" },
    select: {
      application: { select: { reference: true } },
      psid: true,
      amountPaisa: true,
      issuedAt: true,
      lapsesOn: true,
      payment: { select: { gatewayReference: true, amountPaisa: true, channel: true, paidAt: true, receivedAt: true } },
    },
  })
}
