import { psidOf } from "#lib/payments/psid.ts"
import { addDays, addMonths, type CalendarDate } from "#lib/platform/clock.ts"
import { lookupHashes } from "#lib/platform/encryption.ts"
import { maskCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { uuidAt } from "./chance.ts"
import { borrowedIdentity } from "./duplicates.ts"
import { has, type Made, pakistanDay } from "./made.ts"

/** By which numbers the application is found, and whose the identity number is. */
export function numberHashes(made: Made) {
  const { ids, who, life, rows } = made
  for (const [kind, value] of [
    ["identity", borrowedIdentity(made) ?? who.identityNumber],
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

/** The payment slip from initial approval on, and its payment. */
export function feeRows(made: Made): string | null {
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

export type Registered = { id: string; number: string; expiresOn: CalendarDate; at: Date }

/** The register's entry of whoever came so far. */
export function registrationRow(made: Made): Registered | null {
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

/** The request for a dollar account of a registered person who wanted one. */
export function dollarRow(made: Made) {
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
