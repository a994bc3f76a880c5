import "server-only"
import {
  type Action,
  type AnswerNames,
  answerColumns,
  answerNames,
  answersIn,
  asked,
  claimable,
  possibleActions,
  type Status,
  type StoredAnswers,
  stopped,
  transitions,
} from "#lib/application/index.ts"
import { record } from "#lib/audit/index.ts"
import { type DeskDocument, documentsForDesk } from "#lib/documents/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { type LookupCheck, lookupsOf } from "#lib/lookups/index.ts"
import { addMonths, addSeconds, type CalendarDate, fromDateColumn, now, startOf, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { NotFound, ok } from "#lib/platform/result.ts"
import { everyBank, everyCategory, localName } from "#lib/reference/index.ts"
import { unlike } from "./changes.ts"
import { type Check, checksOf } from "./checks.ts"
import { duplicatesOf } from "./duplicates.ts"
import { waitsForAnother } from "./final-by-another.ts"
import { isHeldByAnother } from "./held-by-another.ts"
import { type ReviewStory, reviewStory } from "./review-story.ts"

export type ReviewedApplication = ReviewStory & {
  id: string
  reference: string
  version: number
  status: Status
  fullName: string
  fullNameUrdu: string | null
  /** By when the desk owes an answer; null while its clock stands still. */
  dueOn: CalendarDate | null
  /** The applicant's last day, while they have the turn. */
  answerDueOn: CalendarDate | null
  /** They were told the reasons, and the time in which they could answer them is over. */
  isAnswerOver: boolean
  /** They were told for what reasons it may be declined. */
  hasNotice: boolean
  /** Why it is on hold. */
  holdReason: string | null
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
  mayNote: boolean
  /** They can accept or query the sections: it is theirs to decide. */
  mayMark: boolean
  /** They gave the initial approval: the final one is another's. */
  isFinalOfAnother: boolean
  mayReassign: boolean
  mayReveal: boolean
  mayAskLookups: boolean
  maySendLetters: boolean
}

/**
 * An application with all that an officer weighs: answers with masked numbers, what the portal itself found, the
 * conversation and the history. That it was read is recorded once a day for each reader, and that whoever holds it has
 * looked: it stays theirs. Throws NotFound.
 */
export async function applicationForReview(actor: Person, reference: string): Promise<ReviewedApplication> {
  authorise(actor, "review.read")
  const row = await database.application.findFirst({ where: { AND: [{ reference }, visibleTo(actor)] }, select })
  if (!row) throw new NotFound("application")
  if (row.assigneeId === actor.id) await noteLook(actor, row)
  const [duplicates, isHeld, lookups, story, names, checks, documents, isFinalOfAnother] = await Promise.all([
    duplicatesOf(actor, row.id),
    isHeldByAnother(row.id, row.accountId),
    lookupsOf(row.id),
    reviewStory(row.id),
    answerNames(actor.locale),
    referenceForChecks(actor.locale),
    documentsForDesk(actor, row.id),
    waitsForAnother(actor.id, row),
  ])
  if (!story.isReadBy(actor, startOf(today()))) await noteReading(actor, row.id)
  const answers = answersIn(row)
  const can = possibleActions(actor, row).filter((action) => action !== "register" || !isFinalOfAnother)
  return {
    ...story,
    changes: { ...story.changes, before: unlike(story.changes.before, answers) },
    id: row.id,
    reference,
    version: row.version,
    status: row.status,
    fullName: row.fullName ?? "",
    fullNameUrdu: row.fullNameUrdu,
    dueOn: row.dueOn && !stopped.includes(row.status) ? fromDateColumn(row.dueOn) : null,
    answerDueOn: row.answerDueOn && asked.includes(row.status) ? fromDateColumn(row.answerDueOn) : null,
    holdReason: isOnHold(row.status)
      ? (story.history.find(({ event }) => event === transitions.hold.event)?.reason ?? null)
      : null,
    hasNotice: row.declineNoticeAt !== null,
    isAnswerOver: row.answerDueOn !== null && claimable.includes(row.status),
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
    can,
    mayNote: may(actor, "review.note", row),
    mayMark: can.includes("ask"),
    mayClaim: isFree(row) && !isFinalOfAnother && may(actor, "review.claim", row),
    isFinalOfAnother,
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
  answerDueOn: true,
  holderSeenAt: true,
  declineNoticeAt: true,
  approvedById: true,
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

function isFree({ assigneeId, status }: { assigneeId: string | null; status: Status }): boolean {
  return assigneeId === null && claimable.includes(status)
}

function isOnHold(status: Status): boolean {
  return (transitions.resume.from as readonly Status[]).includes(status)
}

const MINUTE = 60

// It is no change of the application: pages that show it stay as good as they were.
async function noteLook(actor: Person, { id, holderSeenAt }: { id: string; holderSeenAt: Date | null }) {
  if (holderSeenAt && holderSeenAt > addSeconds(now(), -MINUTE)) return
  await database.application.updateMany({ where: { id, assigneeId: actor.id }, data: { holderSeenAt: now() } })
}

async function noteReading(actor: Person, id: string) {
  await transaction(async (tx) => {
    await record(tx, actor, { type: "application.read", application: id })
    return ok({})
  })
}
