import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database, type Prisma } from "#lib/platform/database.ts"
import { isAllowed } from "#lib/platform/lifecycle.ts"
import { NotFound } from "#lib/platform/result.ts"
import { type EnquiryAction, type EnquiryKind, type EnquiryStatus, enquiryTransitions, unclosed } from "./lifecycle.ts"
import { visibleEnquiries } from "./visible.ts"

export type AskedEmailChange = {
  id: string
  newEmail: string
  proof: string
  notedBy: string
  notedAt: Date
  approvedBy: string | null
  approvedAt: Date | null
  confirmedAt: Date | null
}

export type EnquiryForDesk = {
  reference: string
  kind: EnquiryKind
  status: EnquiryStatus
  version: number
  name: string
  email: string
  /** The account that they were signed in to, or only named. */
  account: { email: string; isProven: boolean } | null
  message: string
  sentAt: Date
  dueOn: CalendarDate
  holder: { name: string; isMe: boolean } | null
  letters: { id: string; author: string; body: string; at: Date }[]
  applications: { reference: string; name: string }[]
  emailChange: AskedEmailChange | null
  can: (EnquiryAction | "claim" | "take_over" | "release" | "note_proof" | "approve_email")[]
}

/** One enquiry as the desk sees it, with what this officer can do now. Throws NotFound. */
export async function enquiryForDesk(actor: Person, reference: string): Promise<EnquiryForDesk> {
  authorise(actor, "enquiry.read")
  const row = await database.enquiry.findFirst({ where: { reference, ...visibleEnquiries(actor) }, select: shown })
  if (!row) throw new NotFound("enquiry")
  const names = await namesOf([
    ...row.letters.map(({ authorId }) => authorId),
    ...row.emailChanges.flatMap(({ notedById, approvedById }) => [notedById, approvedById]),
  ])
  const { account, assignee, assigneeId, letters, applications, emailChanges } = row
  const change = emailChanges[0]
  return {
    reference,
    kind: row.kind,
    status: row.status,
    version: row.version,
    name: row.name,
    email: row.email,
    account: account && { email: account.email, isProven: row.isProven },
    message: row.message,
    sentAt: row.sentAt,
    dueOn: fromDateColumn(row.dueOn),
    holder: assignee && { name: assignee.displayName, isMe: assigneeId === actor.id },
    letters: letters.map(({ id, authorId, body, at }) => ({ id, author: names(authorId), body, at })),
    applications: applications.map(({ application }) => ({
      reference: application.reference,
      name: application.fullName ?? "",
    })),
    emailChange: change
      ? {
          id: change.id,
          newEmail: change.newEmail,
          proof: change.proof,
          notedBy: names(change.notedById),
          notedAt: change.notedAt,
          approvedBy: change.approvedById && names(change.approvedById),
          approvedAt: change.approvedAt,
          confirmedAt: change.confirmedAt,
        }
      : null,
    can: possible(actor, row),
  }
}

type Row = Prisma.EnquiryGetPayload<{ select: typeof shown }>

function possible(actor: Person, row: Row): EnquiryForDesk["can"] {
  const subject = { ...row, accountId: row.accountId ?? "" }
  const permitted = (permission: Parameters<typeof may>[1]) => may(actor, permission, subject)
  const moves = (Object.keys(enquiryTransitions) as EnquiryAction[]).filter((action) =>
    isAllowed(enquiryTransitions[action], actor.id, subject, permitted),
  )
  if (!unclosed.includes(row.status)) return moves
  const isMine = row.assigneeId === actor.id
  const change = row.emailChanges[0]
  const isForFreelancer = row.kind === "lost_email" && row.account?.role === "freelancer"
  const more = {
    claim: permitted("enquiry.answer") && row.assigneeId === null,
    take_over: permitted("enquiry.take-over") && row.assigneeId !== null && !isMine,
    release: permitted("enquiry.answer") && isMine,
    note_proof: permitted("enquiry.answer") && isMine && isForFreelancer && !change?.approvedAt,
    approve_email:
      permitted("account.change-email") && isForFreelancer && !!change && !change.approvedAt && !isBy(actor, change),
  }
  return [...moves, ...(Object.keys(more) as (keyof typeof more)[]).filter((name) => more[name])]
}

function isBy(actor: Person, change: { notedById: string }): boolean {
  return change.notedById === actor.id
}

async function namesOf(ids: (string | null)[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return () => ""
  const found = await database.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, displayName: true },
  })
  const names = new Map(found.map(({ id, displayName }) => [id, displayName]))
  return (id) => names.get(id) ?? ""
}

const shown = {
  id: true,
  kind: true,
  status: true,
  version: true,
  accountId: true,
  isProven: true,
  name: true,
  email: true,
  message: true,
  sentAt: true,
  dueOn: true,
  assigneeId: true,
  account: { select: { email: true, role: true } },
  assignee: { select: { displayName: true } },
  letters: { orderBy: { at: "asc" }, select: { id: true, authorId: true, body: true, at: true } },
  applications: {
    orderBy: { application: { reference: "asc" } },
    select: { application: { select: { reference: true, fullName: true } } },
  },
  emailChanges: {
    orderBy: { notedAt: "desc" },
    take: 1,
    select: {
      id: true,
      newEmail: true,
      proof: true,
      notedById: true,
      notedAt: true,
      approvedById: true,
      approvedAt: true,
      confirmedAt: true,
    },
  },
} as const satisfies Prisma.EnquirySelect
