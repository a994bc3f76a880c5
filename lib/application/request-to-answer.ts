import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { type AnswersToCheck, answersToCheck } from "./answers-to-check.ts"
import { type Stage, stageOf } from "./stages.ts"

/** What was asked, and until when it can be answered: what follows else, `status.next.<stage>` says. */
type Asked = { body: string; at: Date; stage: Stage; until: CalendarDate }
export type RequestToAnswer = AnswersToCheck & { asked: Asked }

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
  const standing = await database.application.findUniqueOrThrow({
    where: { id: page.id },
    select: { status: true, assigneeId: true, answerDueOn: true },
  })
  if (!asked || !standing.answerDueOn) throw new Error("information was requested without a message or a last day")
  return { ...page, asked: { ...asked, stage: stageOf(standing), until: fromDateColumn(standing.answerDueOn) } }
}
