import "server-only"
import {
  type Action,
  type AnswerNames,
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
import { addSeconds, type CalendarDate, fromDateColumn, now, startOf, today } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { NotFound, ok } from "#lib/platform/result.ts"
import { type Assessment, assess, assessed } from "./assess.ts"
import { waitsForAnother } from "./by-another.ts"
import { unlike } from "./changes.ts"
import { noteStanding } from "./note-standing.ts"
import { type ReviewStory, reviewStory } from "./review-story.ts"
import { isApprovedOnce } from "./second-review.ts"

export type ReviewedApplication = ReviewStory &
  Assessment & {
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
    /** Moves of the lifecycle that this person can make now. */
    can: Action[]
    mayClaim: boolean
    mayNote: boolean
    /** They can accept or query the sections: it is theirs to decide. */
    mayMark: boolean
    /** They gave the approval before: the next one is another's. */
    isForAnother: boolean
    /** Somebody approved it, and a second person is to look at all of it too. */
    isApprovedOnce: boolean
    /** It is theirs, nothing is left to look at, and nobody has approved it yet: one press is enough. */
    mayConfirm: boolean
    mayReassign: boolean
    mayReveal: boolean
    mayAskLookups: boolean
    maySendLetters: boolean
  }

/**
 * An application with all that an officer weighs: answers with masked numbers, what the portal itself found, the
 * conversation and the history. That it was read is recorded once a day for each reader, and that whoever holds it has
 * looked: it stays theirs. What is ready no longer is out of that view from here on. Throws NotFound.
 */
export async function applicationForReview(actor: Person, reference: string): Promise<ReviewedApplication> {
  authorise(actor, "review.read")
  const row = await database.application.findFirst({ where: { AND: [{ reference }, visibleTo(actor)] }, select })
  if (!row) throw new NotFound("application")
  if (row.assigneeId === actor.id) await noteLook(actor, row)
  const [assessment, story, names, documents, isForAnother] = await Promise.all([
    assess(row, actor),
    reviewStory(row.id),
    answerNames(actor.locale),
    documentsForDesk(actor, row.id),
    waitsForAnother(actor.id, row),
  ])
  if (row.isReady && assessment.standing !== "clear") await noteStanding({ application: row.id })
  if (!story.isReadBy(actor, startOf(today()))) await noteReading(actor, row.id)
  const answers = answersIn(row)
  const can = possibleActions(actor, row).filter((action) => !isForAnother || !approvals.includes(action))
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
    ...assessment,
    can,
    mayNote: may(actor, "review.note", row),
    mayMark: can.includes("ask"),
    mayConfirm: assessment.standing === "clear" && !isApprovedOnce(row) && can.includes("approve"),
    mayClaim: isFree(row) && !isForAnother && may(actor, "review.claim", row),
    isForAnother,
    isApprovedOnce: isApprovedOnce(row),
    mayReassign: may(actor, "review.reassign", row) && claimable.includes(row.status),
    mayReveal: may(actor, "identity.reveal", row),
    mayAskLookups: may(actor, "review.decide", row),
    maySendLetters: may(actor, "letter.send", row),
  }
}

const approvals: readonly Action[] = ["approve", "register"]

const select = {
  ...assessed,
  status: true,
  version: true,
  assigneeId: true,
  dueOn: true,
  answerDueOn: true,
  holderSeenAt: true,
  declineNoticeAt: true,
  approvedById: true,
  isReady: true,
  assignee: { select: { displayName: true } },
} as const

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
