import { readCnic } from "#lib/platform/fields/cnic.ts"
import { bareNumber } from "#lib/platform/fields/digits.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { readMobile } from "#lib/platform/fields/mobile.ts"

/** What was looked for, and by what: a number in one exact form, or words of a name. */
export type Sought = { by: SoughtBy; value: string }
export const soughtBy = ["reference", "registration", "psid", "email", "identity", "mobile", "name"] as const
export type SoughtBy = (typeof soughtBy)[number]

/** Tells from its form what somebody typed into the one box. What has none of the exact forms is a name. */
export function readSought(typed: string): Sought {
  const text = typed.trim()
  const code = text.toUpperCase().replace(/\s/g, "")
  if (/^FR-\d{4}-\d{7}$/.test(code)) return { by: "reference", value: code }
  if (/^FRL-\d{4}-\d{7}$/.test(code)) return { by: "registration", value: code }
  if (text.includes("@")) return { by: "email", value: text.toLowerCase() }
  const number = bareNumber(text)
  if (/^\d{17}$/.test(number)) return { by: "psid", value: number }
  const [identity, mobile] = [readCnic(text), readMobile(text)]
  if (!(identity instanceof Refusal)) return { by: "identity", value: identity }
  if (!(mobile instanceof Refusal)) return { by: "mobile", value: mobile }
  return { by: "name", value: text }
}
