import { latinDigits } from "./digits.ts"
import { type Field, Refusal, requiredField } from "./field.ts"
import { readText, type TextRules } from "./free-text.ts"

const joiners = /[\p{Pd}\p{Cf}\u2212_]/gu

// Without their dashes. Thirteen digits in a row, or with gaps; the digits of a reference ("FR-2026-0000001 12 May") begin
// behind a letter and are none.
const identityNumber = /(?<!\d)\d{13}(?!\d)|(?<![\p{L}\d])\d(?:\s*\d){12}(?!\d)/u
const iban = /\bP\s*K(?:\s*\d){2}(?:\s*[A-Z]){4}(?:\s*[A-Z0-9]){16}/i

/**
 * Text that an entry of the audit log will hold. What is there can't be taken out again, so nothing that looks like an
 * identity number or an IBAN gets in. Refusals: text.number, and those of free text.
 */
export function loggedText(name: string, rules: TextRules): Field<string> {
  return requiredField(name, (typed) => {
    const text = readText(typed, rules)
    return text instanceof Refusal || !holdsNumber(text) ? text : new Refusal("text.number")
  })
}

/** Whether there is anything in a text that looks like an identity number or an IBAN. */
export function holdsNumber(text: string): boolean {
  const bare = latinDigits(text).replace(joiners, "")
  return identityNumber.test(bare) || iban.test(bare)
}
