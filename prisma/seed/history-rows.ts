import { transitions } from "#lib/application/lifecycle.ts"
import { addDays } from "#lib/platform/clock.ts"
import { workingDaysBetween } from "#lib/reference/working-days.ts"
import { type AuditRow, auditRow } from "./audit.ts"
import { uuidAt } from "./chance.ts"
import type { Step } from "./course.ts"
import { daysAsked, has, last, type Made, pakistanDay } from "./made.ts"
import type { Registered } from "./outcome-rows.ts"

const questions = [
  "Your account certificate shows another name. Which one is right?",
  "The profile that you linked is private. Please open it, or send us two invoices.",
  "Please tell us for whom you work and what you deliver.",
]

const written: readonly Step["action"][] = ["ask", "intend_decline", "answer"]

/** What was asked and answered. */
export function messages(made: Made) {
  const { rows, ids, chance, context, life } = made
  for (const step of life.steps.filter(({ action }) => written.includes(action))) {
    const fromDesk = step.action !== "answer"
    rows.push({
      table: "message",
      row: {
        id: uuidAt(step.at, chance),
        application_id: ids.application,
        author_id: fromDesk ? context.officers[step.officer ?? 0] : ids.account,
        from_desk: fromDesk,
        body: fromDesk ? chance.pick(questions) : "I have corrected it. Thank you for looking again.",
        at: step.at,
      },
    })
  }
}

/** What the desk decided, and how many working days it took. */
export function decisions(made: Made) {
  const { rows, ids, chance, context, life } = made
  const { holidays } = context.reference
  for (const step of life.steps.filter(({ action }) => decided.includes(action))) {
    const since = has(made, step.action === "register" ? "confirm_payment" : "submit") as Step
    const taken = workingDaysBetween(pakistanDay(since.at), pakistanDay(step.at), holidays)
    rows.push({
      table: "decision",
      row: {
        id: uuidAt(step.at, chance),
        application_id: ids.application,
        officer_id: context.officers[step.officer ?? 0],
        decided_at: step.at,
        working_days: step.action === "register" ? taken : taken - daysAsked(made),
      },
    })
  }
}

const decided: readonly Step["action"][] = ["approve", "decline", "register"]

/** The audit log's entries, as the commands would have written them. */
export function auditOf(made: Made, psid: string | null, registration: Registered | null) {
  const { rows, ids, life, context } = made
  const officer = (step: Step) => context.officers[step.officer ?? 0] ?? null
  const add = (entry: AuditRow) => rows.push({ table: "audit_entry", row: auditRow(entry) })
  const about = { subjectKind: "application", subjectId: ids.application }
  const owner = { actorId: ids.account, actorRole: "freelancer" }
  add({ ...about, ...owner, at: life.begunAt, type: "application.begun", detail: { application: ids.application } })
  for (const step of life.steps) {
    const system = step.action === "confirm_payment" ? "gateway" : step.action === "lapse" ? "clock" : null
    const actor = system
      ? { actorId: null, actorRole: system }
      : step.officer === null
        ? owner
        : { actorId: officer(step), actorRole: "officer" }
    if (step.action === "approve" && psid) {
      const lapsesOn = addDays(pakistanDay(step.at), 30)
      const detail = { application: ids.application, psid, amountPaisa: context.reference.feePaisa, lapsesOn }
      add({ ...about, ...actor, at: step.at, type: "fee.raised", detail })
    }
    add({ ...about, ...actor, ...stepEntry(step, ids.application) })
  }
  if (!registration) return
  const { id, number, expiresOn, at } = registration
  const detail = { registration: id, application: ids.application, number, expiresOn }
  const by = { actorId: officer(last(made, "register") as Step), actorRole: "officer" }
  add({ ...by, at, type: "registration.entered", subjectKind: "registration", subjectId: id, detail })
}

function stepEntry(step: Step, application: string): Pick<AuditRow, "at" | "type" | "detail"> {
  if (step.action === "claim") return { at: step.at, type: "application.claimed", detail: { application } }
  const reason = step.action === "hold" ? { reason: "The bank was asked about the account." } : {}
  const detail = { application, event: transitions[step.action].event, from: step.from, to: step.to, ...reason }
  return { at: step.at, type: "application.moved", detail }
}
