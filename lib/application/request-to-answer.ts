import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { type AnswersToCheck, answersToCheck } from "./answers-to-check.ts"

export type RequestToAnswer = AnswersToCheck & { asked: { body: string; at: Date } }

/** What the desk asked last, and the answers that can be changed in reply. Throws NotFound when nothing is asked. */
export async function requestToAnswer(actor: Person, reference: string): Promise<RequestToAnswer> {
  authorise(actor, "application.own")
  const page = await answersToCheck(actor)
  if (page?.reference !== reference || !page.can.includes("answer")) throw new NotFound("page")
  const asked = await database.message.findFirst({
    where: { applicationId: page.id, fromDesk: true },
    orderBy: { at: "desc" },
    select: { body: true, at: true },
  })
  if (!asked) throw new Error("information was requested without a message")
  return { ...page, asked }
}
