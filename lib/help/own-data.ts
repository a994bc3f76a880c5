import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

/**
 * What somebody wrote to the board while they were signed in, and what the board answered, without who at the board it
 * was. Of what only names their address nobody has proved that it is theirs.
 */
export async function ownEnquiryData(actor: Person): Promise<object[]> {
  authorise(actor, "account.own")
  return database.enquiry.findMany({
    where: { accountId: actor.id, isProven: true },
    orderBy: { sentAt: "asc" },
    select: {
      reference: true,
      kind: true,
      status: true,
      name: true,
      email: true,
      message: true,
      sentAt: true,
      dueOn: true,
      letters: { orderBy: { at: "asc" }, select: { at: true, body: true } },
    },
  })
}
