import { asked, stopped } from "#lib/application/lifecycle.ts"
import { addDays, type CalendarDate } from "#lib/platform/clock.ts"
import { seal } from "#lib/platform/encryption.ts"
import { maskCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { maskIban, toIban } from "#lib/platform/fields/iban.ts"
import { maskNtn, toNtn } from "#lib/platform/fields/ntn.ts"
import { addWorkingDays } from "#lib/reference/working-days.ts"
import type { Row } from "./copy.ts"
import type { Step } from "./course.ts"
import { daysAsked, has, last, type Made, pakistanDay } from "./made.ts"
import type { SeedPerson } from "./person.ts"

export function accountRow({ ids, life, who, index, context }: Made): Row {
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

export function applicationRow(made: Made): Row {
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
    ...answerDue(made),
    approved_by_id: context.officers[has(made, "approve")?.officer ?? -1] ?? null,
    assignee_id: holder === null ? null : context.officers[holder.officer ?? 0],
    claimed_at: holder?.at ?? null,
    // Looked at when the seed ends, so that it isn't all left idle.
    holder_seen_at: holder && context.until,
    decline_reason: has(made, "decline") ? made.chance.pick(context.reference.declineReasons) : null,
    has_duplicates: made.twin !== null,
    is_ready: status === "submitted" && made.chance.is(0.7),
    ...answers(made, who),
  }
}

// Somebody holds it when it was claimed since it last came to the desk.
function holderNow({ life }: Made): Step | null {
  const step = life.steps.findLast(({ action }) => action === "claim")
  if (!step || !["submitted", "fee_paid", ...stopped].includes(life.status)) return null
  return life.status === "fee_paid" && step.from === "submitted" ? null : step
}

/** Until when the applicant may answer, where they have the turn. */
function answerDue({ life }: Made): Row {
  const isNotice = life.status === "decline_intended"
  const lastDay = asked.includes(life.status) ? addDays(pakistanDay(life.lastAt), isNotice ? 14 : 30) : null
  return {
    answer_due_on: lastDay,
    next_reminder_on: lastDay && addDays(lastDay, -2),
    decline_notice_at: isNotice ? life.lastAt : null,
  }
}

// Three years have a thousand days, and a million applications ask for them.
const dueDays = new Map<CalendarDate, CalendarDate>()

function dueOn(made: Made): CalendarDate | null {
  const since = last(made, "confirm_payment") ?? has(made, "submit")
  if (!since) return null
  const { holidays } = made.context.reference
  const day = pakistanDay(since.at)
  const due = dueDays.get(day) ?? addWorkingDays(day, 5, holidays)
  dueDays.set(day, due)
  return since.action === "submit" ? addWorkingDays(due, daysAsked(made), holidays) : due
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
