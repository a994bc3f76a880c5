import "server-only"
import type { Prisma } from "#lib/platform/database.ts"
import type { StoredAnswers } from "../section-states.ts"
import { openField } from "./sealed.ts"
import { answerColumns, answersIn } from "./stored.ts"

/** What the owner's own question pages read, the sealed numbers included. Never for anybody else, nor for any other page. */
export const ownColumns = {
  id: true,
  reference: true,
  version: true,
  status: true,
  accountId: true,
  submittedAt: true,
  identityNumberEncrypted: true,
  ntnEncrypted: true,
  ibanEncrypted: true,
  ...answerColumns,
} as const satisfies Prisma.ApplicationSelect

type OwnRow = Prisma.ApplicationGetPayload<{ select: typeof ownColumns }>

/** A row's answers with its numbers in full, bare as they were parsed. */
export function ownAnswersIn(row: OwnRow): StoredAnswers {
  const { id, identityNumberEncrypted, ntnEncrypted, ibanEncrypted } = row
  return {
    ...answersIn(row),
    identityNumber: identityNumberEncrypted && openField(id, "identityNumber", identityNumberEncrypted),
    ntn: ntnEncrypted && openField(id, "ntn", ntnEncrypted),
    iban: ibanEncrypted && openField(id, "iban", ibanEncrypted),
  }
}
