import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { now, randomId } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import type { AnswerEnquiry, CloseEnquiry } from "./desk-schema.ts"
import { findEnquiry } from "./find-enquiry.ts"
import { moveEnquiry } from "./move.ts"
import { writeToAsker } from "./write-to-asker.ts"

type Done = { reference: string }

/** Answers an enquiry by a letter to its asker, in the officer's words. Problem: stale. */
export async function answerEnquiry(
  actor: Person,
  { reference, version, letter }: AnswerEnquiry,
): Promise<Result<Done, Stale>> {
  return transaction(async (tx) => {
    const subject = await findEnquiry(tx, actor, reference)
    const moved = await moveEnquiry(tx, actor, { subject, action: "answer", version })
    if (!moved.ok) return moved
    const id = randomId()
    await tx.enquiryLetter.create({
      data: { id, enquiryId: subject.id, authorId: actor.id, body: letter, at: now() },
    })
    const account = subject.isProven ? subject.accountId : undefined
    await writeToAsker(tx, "email.enquiry-answered", { account, about: { letter: id } })
    return ok({ reference })
  })
}

/** Ends an enquiry, for a reason that is kept. Nobody is written to: the answer was. Problem: stale. */
export async function closeEnquiry(
  actor: Person,
  { reference, version, closeReason }: CloseEnquiry,
): Promise<Result<Done, Stale>> {
  return transaction(async (tx) => {
    const subject = await findEnquiry(tx, actor, reference)
    const moved = await moveEnquiry(tx, actor, { subject, action: "close", version, reason: closeReason })
    return moved.ok ? ok({ reference }) : moved
  })
}
