import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { isTaken, type Tx, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { copiedAnswers } from "./answers/copied.ts"
import { ended } from "./lifecycle.ts"
import { nextReference } from "./next-reference.ts"

export type Begun = { id: string; reference: string }
export type BeginProblem = { code: "already_begun" } | { code: "already_registered" }

/**
 * Begins the account's application, empty. Problems: already_begun (one live application for each account),
 * already_registered (the register is renewed, not entered twice).
 */
export function beginApplication(actor: Person): Promise<Result<Begun, BeginProblem>> {
  return begin(actor, newDraft)
}

/**
 * Begins a new application with the answers of one that was declined, withdrawn or lapsed. Consents are asked again:
 * they were given for that application. Problems as of `beginApplication`.
 */
export function beginAgain(actor: Person, { from }: { from: string }): Promise<Result<Begun, BeginProblem>> {
  return begin(actor, async (tx) => {
    const before = await tx.application.findFirst({ where: { reference: from, ...visibleTo(actor) } })
    if (!before || !ended.includes(before.status)) throw new NotFound("application")
    const draft = await newDraft(tx, actor)
    const { columns, hashes } = copiedAnswers(before, draft.id)
    await tx.application.update({ where: { id: draft.id }, data: columns })
    await tx.numberHash.createMany({ data: hashes })
    return draft
  })
}

type MakeDraft = (tx: Tx, actor: Person) => Promise<Begun>

async function begin(actor: Person, make: MakeDraft): Promise<Result<Begun, BeginProblem>> {
  authorise(actor, "application.own")
  try {
    return await transaction(async (tx) => {
      const draft = await make(tx, actor)
      // Asked after the insert: that waits at application_one_live for a registration that is under way.
      const registration = await tx.registration.findUnique({ where: { accountId: actor.id }, select: { id: true } })
      if (registration) return problem({ code: "already_registered" })
      await record(tx, actor, { type: "application.begun", application: draft.id })
      return ok(draft)
    })
  } catch (error) {
    if (isTaken(error, "application_one_live")) return problem({ code: "already_begun" })
    throw error
  }
}

async function newDraft(tx: Tx, actor: Person): Promise<Begun> {
  const at = now()
  const reference = await nextReference(tx)
  return tx.application.create({
    data: { reference, accountId: actor.id, createdAt: at, savedAt: at, statusChangedAt: at },
    select: { id: true, reference: true },
  })
}
