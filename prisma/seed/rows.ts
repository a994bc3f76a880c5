import { transitions } from "#lib/application/lifecycle.ts"
import { psidOf } from "#lib/payments/psid.ts"
import { addDays, addMonths, type CalendarDate } from "#lib/platform/clock.ts"
import { lookupHashes, seal } from "#lib/platform/encryption.ts"
import { maskCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { maskIban, toIban } from "#lib/platform/fields/iban.ts"
import { maskNtn, toNtn } from "#lib/platform/fields/ntn.ts"
import { addWorkingDays } from "#lib/reference/working-days.ts"
import { type AuditRow, auditRow } from "./audit.ts"
import { type Chance, chanceFor, uuidAt } from "./chance.ts"
import type { Row } from "./copy.ts"
import { type Course, course, type Step } from "./course.ts"
import { person, type Reference, type SeedPerson } from "./person.ts"

export type SeedContext = {
  seed: number
  until: Date
  officers: readonly string[]
  reference: Reference
  passwordHash: string
  /** The first free number of each sequence, so that a database that has rows can be filled further. */
  first: { reference: number; registration: number; psid: number }
}

export type SeedRows = { table: string; row: Row }[]

/** Pakistan has kept UTC+5 without daylight saving since 2009: enough for made-up days, and fifty times quicker. */
export function pakistanDay(instant: Date): CalendarDate {
  return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
}

/** Every row that the application numbered `index` leaves in the database. The same `seed` gives the same rows. */
export function applicationRows(index: number, context: SeedContext): SeedRows {
  const chance = chanceFor(context.seed, index)
  const life = course(chance, context.until, context.officers.length)
  const who = person(index, chance, context.reference, pakistanDay(life.begunAt))
  const ids = { account: uuidAt(life.begunAt, chance), application: uuidAt(life.begunAt, chance) }
  const made = { index, chance, life, who, ids, context, rows: [] as SeedRows }
  made.rows.push({ table: "account", row: accountRow(made) })
  made.rows.push({ table: "application", row: applicationRow(made) })
  numberHashes(made)
  messages(made)
  const psid = feeRows(made)
  const registration = registrationRow(made)
  dollarRow(made)
  auditOf(made, psid, registration)
  return made.rows
}

type Made = {
  index: number
  chance: Chance
  life: Course
  who: SeedPerson
  ids: { account: string; application: string }
  context: SeedContext
  rows: SeedRows
}

const has = ({ life }: Made, action: Step["action"]) => life.steps.find((step) => step.action === action)
const last = ({ life }: Made, action: Step["action"]) => life.steps.findLast((step) => step.action === action)

function accountRow({ ids, life, who, index, context }: Made): Row {
  return {
    id: ids.account,
    email: `seed-${context.seed}-${index}@people.example`,
    password_hash: context.passwordHash,
    role: "freelancer",
    display_name: who.fullName,
    locale: who.fullNameUrdu ? "ur" : "en",
    must_change_password: false,
    created_at: life.begunAt,
  }
}

function applicationRow(made: Made): Row {
  const { ids, life, who, context, index } = made
  const { begunAt, status } = life
  const holder = holderNow(made)
  const number = context.first.reference + index
  return {
    id: ids.application,
    reference: `FR-${pakistanDay(begunAt).slice(0, 4)}-${String(number).padStart(7, "0")}`,
    kind: "new",
    status,
    version: 1 + life.steps.length,
    account_id: ids.account,
    created_at: begunAt,
    saved_at: begunAt,
    submitted_at: has(made, "submit")?.at,
    status_changed_at: life.lastAt,
    due_on: dueOn(made),
    assignee_id: holder === null ? null : context.officers[holder.officer ?? 0],
    claimed_at: holder?.at ?? null,
    decline_reason: has(made, "decline") ? made.chance.pick(context.reference.declineReasons) : null,
    ...answers(made, who),
  }
}

// Somebody holds it when it was claimed since it last came to the desk.
function holderNow({ life }: Made): Step | null {
  const step = life.steps.findLast(({ action }) => action === "claim")
  if (!step || !["submitted", "fee_paid", "information_requested"].includes(life.status)) return null
  return life.status === "fee_paid" && step.from === "submitted" ? null : step
}

function dueOn(made: Made): CalendarDate | null {
  const since = last(made, "confirm_payment") ?? last(made, "answer") ?? has(made, "submit")
  return since ? addWorkingDays(pakistanDay(since.at), 5, made.context.reference.holidays) : null
}

function answers(made: Made, who: SeedPerson): Row {
  const { ids, life, chance } = made
  const stopped = life.status === "draft" ? chance.between(1, 6) : 7
  const given = (section: number, row: Row): Row =>
    section <= stopped ? row : Object.fromEntries(Object.keys(row).map((key) => [key, null]))
  const sealed = (column: string, value: string) => seal(value, { table: "application", column, row: ids.application })
  return {
    ...given(1, {
      full_name: who.fullName,
      full_name_urdu: who.fullNameUrdu,
      guardian_kind: who.guardianKind,
      guardian_name: who.guardianName,
      identity_kind: who.identityKind,
      identity_number_encrypted: sealed("identity_number_encrypted", who.identityNumber),
      identity_number_masked: maskCnic(toCnic(who.identityNumber)),
      identity_issued_on: who.identityIssuedOn,
      identity_expires_on: who.identityForLife ? null : who.identityExpiresOn,
      identity_for_life: who.identityForLife,
      date_of_birth: who.dateOfBirth,
      gender: who.gender,
    }),
    ...given(2, {
      mobile: who.mobile,
      address_line: who.addressLine,
      city: who.city,
      province_code: who.provinceCode,
      district_code: who.districtCode,
    }),
    ...given(3, {
      primary_category: who.primaryCategory,
      purpose_code: who.purposeCode,
      years_of_experience: who.yearsOfExperience,
      earnings_band: who.earningsBand,
    }),
    further_categories: stopped >= 3 ? who.furtherCategories : [],
    skills: stopped >= 3 ? who.skills : [],
    platforms: stopped >= 3 ? who.platforms : [],
    profile_links: stopped >= 3 ? who.profileLinks : [],
    ...given(4, { ntn_encrypted: sealed("ntn_encrypted", who.ntn), ntn_masked: maskNtn(toNtn(who.ntn)) }),
    ...given(5, {
      bank_code: who.bankCode,
      iban_encrypted: sealed("iban_encrypted", who.iban),
      iban_masked: maskIban(toIban(who.iban)),
      account_title: who.accountTitle,
    }),
    ...given(6, {
      wants_dollar_account: who.dollar !== null,
      dollar_bank_code: who.dollar?.bankCode ?? null,
      dollar_currency: who.dollar?.currency ?? null,
    }),
    ...given(7, {
      consent_registration_at: life.begunAt,
      consent_bank_sharing_at: who.dollar ? life.begunAt : null,
      consent_statistics_at: chance.is(0.8) ? life.begunAt : null,
      consents_answered_at: life.begunAt,
      consent_wording: "2026-11",
    }),
  }
}

function numberHashes({ ids, who, life, rows, context, index }: Made) {
  // One in two hundred of those who wait gives a number that somebody registered holds: the desk has to notice.
  const borrowed = ["submitted", "declined"].includes(life.status) && index % 200 === 7 && index > 0
  const identity = borrowed
    ? person(index - 7, chanceFor(context.seed, index - 7), context.reference, "2026-01-01")
    : who
  for (const [kind, value] of [
    ["identity", identity.identityNumber],
    ["iban", who.iban],
  ] as const) {
    for (const { keyId, hash } of lookupHashes(kind, value)) {
      rows.push({ table: "number_hash", row: { application_id: ids.application, kind, key_id: keyId, hash } })
    }
  }
  if (!["fee_due", "fee_paid", "registered"].includes(life.status)) return
  for (const { keyId, hash } of lookupHashes("identity", who.identityNumber)) {
    rows.push({ table: "identity_holder", row: { key_id: keyId, hash, account_id: ids.account, since: life.lastAt } })
  }
}

const questions = [
  "Your account certificate shows another name. Which one is right?",
  "The profile that you linked is private. Please open it, or send us two invoices.",
  "Please tell us for whom you work and what you deliver.",
]

function messages(made: Made) {
  const { rows, ids, chance, context, life } = made
  for (const step of life.steps.filter(({ action }) => action === "ask" || action === "answer")) {
    const fromDesk = step.action === "ask"
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

function feeRows(made: Made): string | null {
  const { rows, ids, context, index } = made
  const approved = has(made, "approve")
  if (!approved) return null
  const psid = psidOf(BigInt(context.first.psid + index))
  const amount_paisa = context.reference.feePaisa
  const lapses_on = addDays(pakistanDay(approved.at), 30)
  rows.push({
    table: "payment_slip",
    row: { psid, application_id: ids.application, amount_paisa, issued_at: approved.at, lapses_on },
  })
  const paid = has(made, "confirm_payment")
  if (paid) {
    const gateway_reference = `SEED-${context.seed}-${index}`
    rows.push({
      table: "payment",
      row: { psid, gateway_reference, amount_paisa, channel: "1bill", paid_at: paid.at, received_at: paid.at },
    })
  }
  return psid
}

type Registered = { id: string; number: string; expiresOn: CalendarDate; at: Date }

function registrationRow(made: Made): Registered | null {
  const { rows, ids, who, chance, context, index } = made
  const entered = has(made, "register")
  if (!entered) return null
  const day = pakistanDay(entered.at)
  const expiresOn = addMonths(day, 12)
  const expired = expiresOn < pakistanDay(context.until)
  const suspended = !expired && chance.is(0.004)
  const id = uuidAt(entered.at, chance)
  const number = `FRL-${day.slice(0, 4)}-${String(context.first.registration + index).padStart(7, "0")}`
  rows.push({
    table: "registration",
    row: {
      id,
      number,
      account_id: ids.account,
      application_id: ids.application,
      status: expired ? "expired" : suspended ? "suspended" : "active",
      version: 1,
      full_name: who.fullName,
      full_name_urdu: who.fullNameUrdu,
      identity_number_masked: maskCnic(toCnic(who.identityNumber)),
      province_code: who.provinceCode,
      district_code: who.districtCode,
      primary_category: who.primaryCategory,
      purpose_code: who.purposeCode,
      registered_on: day,
      expires_on: expiresOn,
      status_changed_at: entered.at,
    },
  })
  return { id, number, expiresOn, at: entered.at }
}

function dollarRow(made: Made) {
  const { rows, ids, who, life, chance, context } = made
  const entered = has(made, "register")
  if (!entered || !who.dollar) return
  const status = chance.weighted([
    ["opened", 60],
    ["refused", 10],
    ["referred", 15],
    ["requested", 15],
  ] as const)
  const later = new Date(Math.min(entered.at.getTime() + chance.between(1, 20) * 86_400_000, context.until.getTime()))
  const endorsed = status === "requested" ? null : later
  const answered = status === "opened" || status === "refused" ? later : null
  const id = uuidAt(entered.at, chance)
  rows.push({
    table: "dollar_account_request",
    row: {
      id,
      account_id: ids.account,
      application_id: ids.application,
      status,
      version: 1 + Number(endorsed !== null) + Number(answered !== null),
      bank_code: who.dollar.bankCode,
      currency: who.dollar.currency,
      consented_at: life.begunAt,
      consent_wording: "2026-11",
      requested_at: entered.at,
      endorsed_at: endorsed,
      endorsed_by_id: endorsed ? context.officers[entered.officer ?? 0] : null,
      answered_at: answered,
      bank_reference: status === "opened" ? `SEED-${made.index}` : null,
      refusal_reason: status === "refused" ? "The bank could not confirm the source of the funds." : null,
      status_changed_at: answered ?? endorsed ?? entered.at,
    },
  })
}

function auditOf(made: Made, psid: string | null, registration: Registered | null) {
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
  const detail = { application, event: transitions[step.action].event, from: step.from, to: step.to }
  return { at: step.at, type: "application.moved", detail }
}
