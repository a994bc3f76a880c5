import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { ownAnswersIn, ownColumns } from "./answers/own.ts"

/**
 * Everything that the portal holds of somebody's applications, for that person alone: the answers with their numbers in
 * full, and what was written. Whoever wrote for the board stays the board.
 */
export async function ownApplicationData(actor: Person): Promise<object[]> {
  authorise(actor, "application.own")
  const rows = await database.application.findMany({
    where: { accountId: actor.id },
    orderBy: { createdAt: "asc" },
    select: {
      ...ownColumns,
      kind: true,
      createdAt: true,
      savedAt: true,
      statusChangedAt: true,
      dueOn: true,
      declineReason: true,
      consentWording: true,
      lookups: { select: { what: true, result: true, differs: true, askedAt: true, answeredAt: true } },
      messages: { orderBy: { at: "asc" }, select: { at: true, fromDesk: true, body: true } },
      earlier: { orderBy: { at: "asc" }, select: { field: true, before: true, at: true } },
    },
  })
  return rows.map((row) => {
    const { reference, kind, status, createdAt, savedAt, submittedAt, statusChangedAt, dueOn, declineReason } = row
    const messages = row.messages.map(({ at, fromDesk, body }) => ({ at, from: fromDesk ? "board" : "you", body }))
    const dates = { createdAt, savedAt, submittedAt, statusChangedAt, dueOn }
    return {
      reference,
      kind,
      status,
      ...dates,
      declineReason,
      answers: answersOf(row),
      earlier: row.earlier,
      lookups: row.lookups,
      messages,
    }
  })
}

// A row's answers hold more than answers: what is sealed, and what this tells beside them.
function answersOf(row: Parameters<typeof ownAnswersIn>[0] & { consentWording: string | null }) {
  const answers = { ...ownAnswersIn(row), consentWording: row.consentWording }
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !notAnswers.test(name)))
}

const notAnswers =
  /Encrypted$|Masked$|^(id|reference|version|status|accountId|submittedAt|kind|createdAt|savedAt|statusChangedAt|dueOn|declineReason|lookups|messages|earlier)$/
