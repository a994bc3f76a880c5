import "server-only"
import {
  type AnswerNames,
  answerColumns,
  answerNames,
  answersIn,
  type Status,
  type StoredAnswers,
} from "#lib/application/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { type Duplicate, duplicateOf } from "./duplicates.ts"

export type Side = { reference: string; status: Status; submittedAt: Date | null; answers: StoredAnswers }

export type Comparison = {
  duplicate: Duplicate
  sides: [one: Side, other: Side]
  names: AnswerNames
  maySettle: boolean
}

/** Two applications that may be one person's, side by side, numbers masked. Throws NotFound where they are no pair. */
export async function compareApplications(actor: Person, reference: string, other: string): Promise<Comparison> {
  authorise(actor, "review.read")
  const [mine, theirs, names] = await Promise.all([
    side(actor, reference),
    side(actor, other),
    answerNames(actor.locale),
  ])
  const duplicate = await duplicateOf(actor, mine.id, other)
  if (!duplicate) throw new NotFound("page")
  const maySettle = duplicate.isOpen && [mine, theirs].every((row) => may(actor, "review.decide", row))
  return { duplicate, sides: [asSide(mine), asSide(theirs)], names, maySettle }
}

async function side(actor: Person, reference: string) {
  const row = await database.application.findFirst({ where: { AND: [{ reference }, visibleTo(actor)] }, select })
  if (!row) throw new NotFound("application")
  return row
}

const select = {
  id: true,
  accountId: true,
  reference: true,
  status: true,
  submittedAt: true,
  ...answerColumns,
} as const

function asSide(row: Awaited<ReturnType<typeof side>>): Side {
  const { reference, status, submittedAt } = row
  return { reference, status, submittedAt, answers: answersIn(row) }
}
