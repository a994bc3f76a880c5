import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { areTextsOn } from "#lib/notifications/sms.ts"
import { now } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { NotFound, ok, type Result } from "#lib/platform/result.ts"
import type { ChooseTexts } from "./schema.ts"

/** Whether one wants a text message at each step, to the mobile number in the application. Only where there is a gateway. */
export async function chooseTexts(
  actor: Person,
  { texts, reference }: ChooseTexts,
): Promise<Result<{ reference: string }, never>> {
  authorise(actor, "letter.own")
  if (!areTextsOn()) throw new NotFound("gateway")
  return transaction(async (tx) => {
    const textsSince = texts === "on" ? now() : null
    await tx.account.update({ where: { id: actor.id }, data: { textsSince } })
    await record(tx, actor, { type: "account.texts_chosen", account: actor.id, texts })
    return ok({ reference })
  })
}
