import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { answerRequest } from "#lib/application/answer-request.ts"
import { type Action, type Status, transitions } from "#lib/application/lifecycle.ts"
import { submitApplication } from "#lib/application/submit.ts"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import { type Actor, type Person, systemActor } from "#lib/identity/actor.ts"
import { may, type Permission } from "#lib/identity/permissions.ts"
import { confirmPayment } from "#lib/payments/confirm.ts"
import { lapseUnpaidFees } from "#lib/payments/lapse-unpaid.ts"
import { addDays, randomId, setClock, startOf, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { Transition } from "#lib/platform/lifecycle.ts"
import { NotFound } from "#lib/platform/result.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { askForInformation } from "#lib/review/ask.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { declineApplication } from "#lib/review/decline.ts"
import { endUnanswered } from "#lib/review/end-unanswered.ts"
import { holdApplication } from "#lib/review/hold.ts"
import { intendDecline } from "#lib/review/intend-decline.ts"
import { registerApplication } from "#lib/review/register.ts"
import { releaseApplication } from "#lib/review/release.ts"
import { reopenApplication } from "#lib/review/reopen.ts"
import { resumeApplication } from "#lib/review/resume.ts"
import { setAsideApproval } from "#lib/review/set-aside.ts"
import { givenDraft } from "./given-application.ts"
import { givenPerson } from "./given-person.ts"

/** Everybody who could come by: the applicant, a stranger, each of the staff, the gateway and the clock. */
const cast = [
  "applicant",
  "stranger",
  "officer",
  "colleague",
  "supervisor",
  "admin",
  "auditor",
  "gateway",
  "clock",
] as const
type Role = (typeof cast)[number]
type Attempted = Exclude<Action, (typeof byOthers)[number]> | "claim" | "release"
type Try = { who: Role; attempt: Attempted; stale: boolean }

/** What is paid goes back by a line of its own, through the same command. */
const ofPaid = ["reopen_paid", "resume_paid"] as const
/** Likewise the first of two approvals: of what is risky, and nothing is here. */
const byOthers = [...ofPaid, "approve_once"] as const
const actions = Object.keys(transitions).filter((action) => !byOthers.some((other) => other === action))
const attempts = [...actions, "claim", "release"] as Attempted[]

// What people mostly do, in the order in which they do it, so that walks get far; and anything by anybody.
const usual: readonly (readonly [Role, Attempted])[] = [
  ["applicant", "submit"],
  ["officer", "claim"],
  ["officer", "ask"],
  ["applicant", "answer"],
  ["officer", "intend_decline"],
  ["clock", "answer_over"],
  ["officer", "hold"],
  ["supervisor", "resume"],
  ["officer", "approve"],
  ["gateway", "confirm_payment"],
  ["colleague", "claim"],
  ["colleague", "register"],
  ["officer", "decline"],
  ["supervisor", "reopen"],
  ["supervisor", "set_aside"],
  ["applicant", "withdraw"],
  ["clock", "lapse"],
  ["clock", "lapse_unanswered"],
]
const aTry: fc.Arbitrary<Try> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...usual).map(([who, attempt]) => ({ who, attempt, stale: false })) },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constantFrom(...cast),
      attempt: fc.constantFrom(...attempts),
      stale: fc.boolean(),
    }),
  },
)

let staff: Omit<Record<Role, Actor>, "applicant">

beforeAll(async () => {
  const [stranger, officer, colleague, supervisor, admin, auditor] = await Promise.all([
    givenPerson("freelancer"),
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("supervisor"),
    givenPerson("admin"),
    givenPerson("auditor"),
  ])
  const [gateway, clock] = [systemActor("gateway"), systemActor("clock")]
  staff = { stranger, officer, colleague, supervisor, admin, auditor, gateway, clock }
})

const seen = {
  id: true,
  reference: true,
  status: true,
  version: true,
  accountId: true,
  assigneeId: true,
  approvedById: true,
  submittedAt: true,
  slips: { select: { payment: { select: { psid: true } } } },
} as const
type Seen = {
  id: string
  reference: string
  status: Status
  version: number
  accountId: string
  assigneeId: string | null
  approvedById: string | null
  submittedAt: Date | null
  slips: { payment: object | null }[]
}

const look = (id: string): Promise<Seen> => database.application.findUniqueOrThrow({ where: { id }, select: seen })

async function attempted(actor: Actor, row: Seen, attempt: Attempted, version: number): Promise<void> {
  const { id, reference } = row
  // The types already keep most of these from being called: here they are, as a forged request would.
  const person = actor as Person
  const decision = { reference, version }
  const commands: Record<Attempted, () => Promise<unknown>> = {
    submit: () => submitApplication(person, { id, version }),
    answer: () => answerRequest(person, { id, version, words: "Here it is." }),
    withdraw: () => withdrawApplication(person, { id, version }),
    claim: () => claimApplication(person, { reference }),
    release: () => releaseApplication(person, decision),
    ask: () => askForInformation(person, { ...decision, question: "Which of the two names is right?" }),
    approve: () => approveApplication(person, decision),
    intend_decline: () => intendDecline(person, { ...decision, reasons: "No invoice shows work abroad." }),
    hold: () => holdApplication(person, { ...decision, holdReason: "The bank was asked." }),
    resume: () => resumeApplication(person, decision),
    decline: () => declineApplication(person, { ...decision, declineReason: reasons[0] ?? "", note: null }),
    register: () => registerApplication(person, decision),
    set_aside: () => setAsideApproval(person, { ...decision, setAsideReason: "It was the wrong applicant." }),
    reopen: () => reopenApplication(person, { ...decision, reopenReason: "The certificate was read wrongly." }),
    confirm_payment: () => payFee(actor, id),
    lapse: () => whenItIsOverdue(() => lapseUnpaidFees(actor as never)),
    // One command ends both kinds of question: the other kind is not tried at what it would end too.
    lapse_unanswered: () => endOf("lapse_unanswered", row, actor),
    answer_over: () => endOf("answer_over", row, actor),
  }
  await commands[attempt]().catch((error) => {
    if (!(error instanceof NotFound)) throw error
  })
}

let reasons: string[]
beforeAll(async () => {
  reasons = (await database.declineReason.findMany({ where: { isOfProof: false }, select: { code: true } })).map(
    ({ code }) => code,
  )
})

async function payFee(actor: Actor, applicationId: string) {
  const slip = await database.paymentSlip.findFirst({ where: { applicationId }, orderBy: { issuedAt: "desc" } })
  if (!slip) return
  const { psid, amountPaisa } = slip
  const notice = {
    psid,
    amountPaisa,
    currency: "PKR",
    gatewayReference: randomId(),
    channel: "1bill",
    paidAt: new Date(),
  }
  await confirmPayment(actor as never, notice as never)
}

async function endOf(action: "lapse_unanswered" | "answer_over", { status }: Seen, actor: Actor) {
  const other = transitions[action === "answer_over" ? "lapse_unanswered" : "answer_over"]
  if ((other.from as readonly Status[]).includes(status)) return
  await whenItIsOverdue(() => endUnanswered(actor as never))
}

async function whenItIsOverdue(run: () => Promise<unknown>) {
  const back = setClock(() => startOf(addDays(today_, 60)))
  await run().finally(back)
}
const today_ = today()

/** The line of the table that an attempt is judged by: what was paid is reopened by a line of its own. */
function actionOf(attempt: Exclude<Attempted, "claim" | "release">, { slips }: Seen): Action {
  const isPaid = slips.some(({ payment }) => payment)
  return (isPaid && ofPaid.find((action) => action === `${attempt}_paid`)) || attempt
}

/** Whether the tables say that this may happen now. */
function mayHappen(actor: Actor, row: Seen, { attempt, stale }: Try): boolean {
  const hidden = actor.role !== "freelancer" && actor.kind === "person" && row.submittedAt === null
  if (hidden) return false
  // Two pairs of eyes: the final approval is not theirs who gave the initial one.
  const isOwnFinal = row.status === "fee_paid" && row.approvedById === actor.id
  if (attempt === "claim") {
    const waits = row.status === "submitted" || row.status === "fee_paid"
    return may(actor, "review.claim", row) && waits && row.assigneeId === null && !isOwnFinal
  }
  if (attempt === "register" && isOwnFinal) return false
  if (attempt === "release") return may(actor, "review.claim", row) && row.assigneeId === actor.id && !stale
  const { permission, from, by, orWith }: Transition<Status, Permission> = transitions[actionOf(attempt, row)]
  if (!may(actor, permission, row)) return false
  // What the gateway and the clock say holds for the row as it stands: they have seen no page.
  if (stale && actor.kind === "person") return false
  if (!(from as readonly Status[]).includes(row.status)) return false
  if (orWith && may(actor, orWith, row)) return true
  return by === "anyone" || actor.id === (by === "owner" ? row.accountId : row.assigneeId)
}

async function history(applicationId: string) {
  const entries = await database.auditEntry.findMany({ where: { subjectId: applicationId }, orderBy: { id: "asc" } })
  return entries
    .filter(({ type }) => type === "application.moved")
    .map(({ detail, actorId }) => ({ ...(detail as { from: Status; to: Status; event: string }), actorId }))
}

test("whatever is tried in whatever order, an application moves as the table says, by whom it says, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aTry, { minLength: 6, maxLength: 24 }), async (tries) => {
      const applicant = await givenPerson("freelancer")
      const draft = await givenDraft(applicant)
      const everybody: Record<Role, Actor> = { ...staff, applicant }
      let moves = 0
      for (const step of tries) {
        const actor = everybody[step.who]
        const before = await look(draft.id)
        await attempted(actor, before, step.attempt, step.stale ? before.version - 1 : before.version)
        const after = await look(draft.id)
        const expected = mayHappen(actor, before, step)
        const label = `${step.who} tries ${step.attempt}${step.stale ? " on a stale page" : ""} at ${before.status}`
        expect({ label, changed: after.version !== before.version }).toEqual({ label, changed: expected })
        if (!expected) expect(after, label).toEqual(before)
        if (expected && step.attempt !== "claim" && step.attempt !== "release") {
          moves += 1
          expect(after.status, label).toBe(transitions[actionOf(step.attempt, before)].to)
        }
      }
      const told = await history(draft.id)
      expect(told).toHaveLength(moves)
      const end = await look(draft.id)
      const approvals = told.filter(({ event }) => event === transitions.approve.event)
      expect(end.slips.length, "fees raised").toBe(approvals.length)
      expect([...told.map(({ from }) => from), end.status]).toEqual(["draft", ...told.map(({ to }) => to)])
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 240_000)
