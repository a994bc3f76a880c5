import type { Sink } from "#lib/platform/log.ts"
import { forLog } from "#lib/platform/log.ts"

// Shapes of what no log line may hold. Ids are cut out first: a UUID has digits enough to look like anything.
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const shapes = {
  "an identity number": /\b\d{5}-?\d{7}-?\d\b/,
  "an IBAN": /\bPK\d{2}[A-Z]{4}[A-Z0-9]{16}\b/i,
  // No slash beside the @: that is a package's folder, in the stack of an error.
  "an e-mail address": /[^\s"@/]+@[^\s"@/]+\.[a-z]{2,}/i,
  "a mobile number": /(\+92|\b0)3\d{9}\b/,
}
const secretKeys = /password|secret|token|code$|cnic|iban|identityNumber|email|mobile/i

/** The logger of every test: an entry that holds personal data fails the test that wrote it. */
export const refusingPersonalData: Sink = (level, event, fields) => {
  const entry = JSON.stringify(fields, (_key, value) => (value instanceof Error ? forLog(value) : value))
  const text = `${event} ${entry}`.replace(uuid, "")
  for (const [what, shape] of Object.entries(shapes)) {
    if (shape.test(text)) throw new Error(`the ${level} line "${event}" holds ${what}`)
  }
  const key = Object.keys(fields).find((name) => secretKeys.test(name) && name !== "code")
  if (key) throw new Error(`the ${level} line "${event}" has the field "${key}"`)
}
