import { accountRow, applicationRow } from "./application-row.ts"
import { chanceFor, uuidAt } from "./chance.ts"
import { course } from "./course.ts"
import { duplicatePair, twinFor } from "./duplicates.ts"
import { auditOf, decisions, messages } from "./history-rows.ts"
import { type Made, pakistanDay, type SeedContext, type SeedRows } from "./made.ts"
import { dollarRow, feeRows, numberHashes, registrationRow } from "./outcome-rows.ts"
import { person } from "./person.ts"

/** Every row that the application numbered `index` leaves in the database. The same `seed` gives the same rows. */
export function applicationRows(index: number, context: SeedContext): SeedRows {
  const one = begun(index, context)
  const twin = twinFor(one, context, (other) => begun(other, context))
  const who = twin && twin.index < index ? { ...one.who, mobile: twin.who.mobile } : one.who
  const made: Made = { ...one, who, twin, context, rows: [] }
  made.rows.push({ table: "account", row: accountRow(made) })
  made.rows.push({ table: "application", row: applicationRow(made) })
  numberHashes(made)
  duplicatePair(made)
  messages(made)
  decisions(made)
  const psid = feeRows(made)
  const registration = registrationRow(made)
  dollarRow(made)
  auditOf(made, psid, registration)
  return made.rows
}

function begun(index: number, context: SeedContext) {
  const chance = chanceFor(context.seed, index)
  const life = course(chance, context.until, context.officers.length)
  const who = person(index, chance, context.reference, pakistanDay(life.begunAt))
  const ids = { account: uuidAt(life.begunAt, chance), application: uuidAt(life.begunAt, chance) }
  return { index, chance, life, who, ids }
}
