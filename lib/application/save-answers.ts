import "server-only"
import { record } from "#lib/audit/index.ts"
import { findDuplicates, holdDuplicates } from "#lib/duplicates/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { changedBy, keepEarlier } from "./answers/earlier.ts"
import { ownAnswersIn, ownColumns } from "./answers/own.ts"
import { numberHashes } from "./answers/sealed.ts"
import { columnsFor } from "./answers/to-store.ts"
import { editable } from "./lifecycle.ts"
import { mustConfirm } from "./must-confirm.ts"
import type { Answers, AnswersOf, QuestionKey } from "./questions.ts"
import { ruleContext } from "./rule-context.ts"
import { checkAgainstReference } from "./section-states.ts"

export type AnswersToSave<K extends QuestionKey = QuestionKey> = {
  id: string
  version: number
  question: K
  values: AnswersOf<K>
}
export type Saved = { reference: string; version: number; question: QuestionKey }
export type SaveProblem =
  | { code: "answers_changed" | "not_editable" | "step_up_needed" }
  | { code: "not_offered"; field: string }

/**
 * Keeps the answers of one question, in a draft or while the board waits for information. Problems: answers_changed
 * (saved elsewhere since the page was opened; the same answers sent twice are none), not_editable (it was handed in
 * meanwhile), not_offered (a code that is not in the reference data today), step_up_needed (another IBAN or card, after
 * submission, and a password or code was given too long ago).
 *
 * A draft's saves leave no audit entries: nobody has relied on a draft yet, its beginning and its submission are both
 * recorded, and an entry for each step would bury them. After submission each changed question is recorded by name, and
 * what stood there is kept for the desk to compare.
 */
export async function saveAnswers<K extends QuestionKey>(
  actor: Person,
  input: AnswersToSave<K>,
): Promise<Result<Saved, SaveProblem>> {
  authorise(actor, "application.own")
  const { id, version, question } = input
  const context = await ruleContext()
  const values = input.values as Partial<Answers>
  const columns = await columnsFor(id, values)
  return transaction(async (tx) => {
    const application = await ownApplication(tx, actor, id)
    if (!editable.includes(application.status)) return problem({ code: "not_editable" })
    const { reference } = application
    const answers = ownAnswersIn(application)
    const changed = changedBy(values, answers)
    const isChanged = Object.keys(changed).length > 0
    const [refused] = checkAgainstReference(question, { ...answers, ...values }, context)
    if (refused) return problem({ code: "not_offered", field: refused.field })
    if (mustConfirm(actor, application, question) && isChanged) return problem({ code: "step_up_needed" })
    if (application.submittedAt) await holdDuplicates(tx)
    const { count } = await tx.application.updateMany({
      where: { id, version, status: application.status },
      data: { ...columns, savedAt: now(), version: { increment: 1 } },
    })
    if (count === 0) {
      // Read again: what was read above may be from before the save that this one waited for.
      const saved = await ownApplication(tx, actor, id)
      return Object.keys(changedBy(values, ownAnswersIn(saved))).length === 0
        ? ok({ reference, version: saved.version, question })
        : problem({ code: "answers_changed" })
    }
    await replaceHashes(tx, id, values)
    if (application.submittedAt) {
      await findDuplicates(tx, id)
      if (isChanged) {
        await keepEarlier(tx, application, changed)
        await record(tx, actor, { type: "application.answer_changed", application: id, question })
      }
    }
    return ok({ reference, version: version + 1, question })
  })
}

async function ownApplication(tx: Tx, actor: Person, id: string) {
  const application = await tx.application.findFirst({ where: { id, ...visibleTo(actor) }, select: columnsToSave })
  if (!application) throw new NotFound("application")
  return application
}

const columnsToSave = { ...ownColumns, statusChangedAt: true } as const

async function replaceHashes(tx: Tx, applicationId: string, { identityNumber, iban }: Partial<Answers>) {
  const hashes = [
    ...(identityNumber ? numberHashes(applicationId, "identity", identityNumber) : []),
    ...(iban ? numberHashes(applicationId, "iban", iban) : []),
  ]
  if (hashes.length === 0) return
  await tx.numberHash.deleteMany({ where: { applicationId, kind: { in: hashes.map(({ kind }) => kind) } } })
  await tx.numberHash.createMany({ data: hashes })
}
