import "server-only"
import {
  type Action,
  type AnswerNames,
  answerColumns,
  answerNames,
  answersIn,
  claimable,
  possibleActions,
  type Status,
  type StoredAnswers,
} from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { type DeskDocument, documentsForDesk } from "#lib/documents/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { type LookupCheck, lookupsOf } from "#lib/lookups/index.ts"
import { addMonths, type CalendarDate, fromDateColumn, startOf, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { NotFound, ok } from "#lib/platform/result.ts"
import { everyBank, everyCategory, localName } from "#lib/reference/index.ts"
import { type Check, checksOf } from "./checks.ts"
import { duplicatesOf } from "./duplicates.ts"
import { isHeldByAnother } from "./held-by-another.ts"
import { type ReviewStory, reviewStory } from "./review-story.ts"

export type ReviewedApplication = ReviewStory & {
  id: string
  reference: string
  version: number
  status: Status
  fullName: string
  fullNameUrdu: string | null
  dueOn: CalendarDate | null
  holder: { name: string; isMe: boolean } | null
  answers: StoredAnswers
  purposeCode: string | null
  names: AnswerNames
  documents: DeskDocument[]
  checks: Check[]
  lookups: LookupCheck[]
  /** Moves of the lifecycle that this person can make now. */
  can: Action[]
  mayClaim: boolean
  mayReassign: boolean
  mayReveal: boolean
  mayAskLookups: boolean
  maySendLetters: boolean
}

/**
 * An application with all that an officer weighs: answers with masked numbers, what the portal itself found, the
 * conversation and the history. That it was read is recorded once a day for each reader. Throws NotFound.
 */
export async function applicationForReview(actor: Person, reference: string): Promise<ReviewedApplication> {
  authorise(actor, "review.read")
  const row = await database.application.findFirst({ where: { AND: [{ reference }, visibleTo(actor)] }, select })
  if (!row) throw new NotFound("application")
  const [duplicates, isHeld, lookups, story, names, checks, documents] = await Promise.all([
    duplicatesOf(actor, row.id),
    isHeldByAnother(row.id, row.accountId),
    lookupsOf(row.id),
    reviewStory(row.id),
    answerNames(actor.locale),
    referenceForChecks(actor.locale),
    documentsForDesk(actor, row.id),
  ])
  if (!story.isReadBy(actor, startOf(today()))) await noteReading(actor, row.id)
  const answers = answersIn(row)
  return {
    ...story,
    id: row.id,
    reference,
    version: row.version,
    status: row.status,
    fullName: row.fullName ?? "",
    fullNameUrdu: row.fullNameUrdu,
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    holder: row.assignee && { name: row.assignee.displayName, isMe: row.assigneeId === actor.id },
    answers,
    purposeCode: row.purposeCode,
    names,
    documents,
    lookups,
    checks: checksOf({
      duplicates,
      isHeldByAnother: isHeld,
      ...checks,
      fullName: row.fullName ?? "",
      accountTitle: row.accountTitle ?? "",
      bankCode: row.bankCode ?? "",
      ibanBankCode: /^PK\W+([A-Z]{4})/.exec(row.ibanMasked ?? "")?.[1] ?? "",
      purposeCode: row.purposeCode,
      categoryPurposeCode: checks.purposeCodes.get(row.primaryCategory ?? "") ?? null,
      identityExpiresOn: row.identityExpiresOn && fromDateColumn(row.identityExpiresOn),
      today: today(),
      soon: addMonths(today(), 3),
    }),
    can: possibleActions(actor, row),
    mayClaim: may(actor, "review.claim", row) && row.assigneeId === null && claimable.includes(row.status),
    mayReassign: may(actor, "review.reassign", row) && claimable.includes(row.status),
    mayReveal: may(actor, "identity.reveal", row),
    mayAskLookups: may(actor, "review.decide", row),
    maySendLetters: may(actor, "letter.send", row),
  }
}

const select = {
  id: true,
  status: true,
  version: true,
  accountId: true,
  assigneeId: true,
  dueOn: true,
  assignee: { select: { displayName: true } },
  ...answerColumns,
} as const

async function referenceForChecks(locale: string) {
  const [banks, categories] = await Promise.all([everyBank(), everyCategory()])
  return {
    knownBanks: banks.map((bank) => ({ code: bank.code, name: localName(bank, locale) })),
    purposeCodes: new Map(categories.map(({ code, purposeCode }) => [code, purposeCode])),
  }
}

async function noteReading(actor: Person, id: string) {
  await transaction(async (tx) => {
    await record(tx, actor, { type: "application.read", application: id })
    return ok({})
  })
}
