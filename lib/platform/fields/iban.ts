import { bareNumber } from "./digits.ts"
import { type Field, Refusal, requiredField, trusted } from "./field.ts"

/** A Pakistani IBAN: 24 characters, no spaces, capitals, mod 97 (ISO 13616). */
export type Iban = string & { readonly __brand: "Iban" }

/** Spaces, dashes and case are forgiven. Refusals: iban.characters, iban.country, iban.length, iban.form, iban.check. */
export function readIban(typed: string): Iban | Refusal {
  const bare = bareNumber(typed)
  // Before the capitals: "ß" would become "SS" and "ı" an "I".
  if (!/^[A-Za-z0-9]*$/.test(bare)) return new Refusal("iban.characters")
  const iban = bare.toUpperCase()
  if (!iban.startsWith("PK")) return new Refusal("iban.country")
  if (iban.length !== 24) return new Refusal("iban.length", { count: iban.length })
  if (!/^PK\d{2}[A-Z]{4}[A-Z0-9]{16}$/.test(iban)) return new Refusal("iban.form")
  return hasCheckDigits(iban) ? (iban as Iban) : new Refusal("iban.check")
}

/** An IBAN known to be good; throws otherwise, without saying it. */
export const toIban = (known: string): Iban => trusted(readIban(known))

export const iban = (name = "iban"): Field<Iban> => requiredField(name, readIban)

/** The bank's four letters inside the IBAN: HABB, MEZN. */
export function bankCodeOf(number: Iban): string {
  return number.slice(4, 8)
}

/** In groups of four, as banks print it. */
export function formatIban(number: Iban): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ")
}

/** What lists and letters show, the bank and the last four: PK•• HABB •••• •••• •••• 0002. */
export function maskIban(number: Iban): string {
  return `PK•• ${bankCodeOf(number)} •••• •••• •••• ${number.slice(-4)}`
}

/** The two check digits of a bank code and account number, for tests and seed data. */
export function ibanCheckDigits(bankAndAccount: string): string {
  return String(98 - remainder97(`${bankAndAccount}PK00`)).padStart(2, "0")
}

// Compared as digits, not as "remainder is 1": 00, 01 and 99 would pass as second spellings of 97, 98 and 02.
function hasCheckDigits(iban: string): boolean {
  return iban.slice(2, 4) === ibanCheckDigits(iban.slice(4))
}

function remainder97(text: string): number {
  let remainder = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
