import { bareNumber } from "./digits.ts"
import { type Field, Refusal, requiredField, trusted } from "./field.ts"

/** A national identity number (CNIC, NICOP or POC): 13 digits, nothing else. No check digit is published. */
export type Cnic = string & { readonly __brand: "Cnic" }

/** Separators and Urdu digits are forgiven. Refusals: cnic.characters, cnic.digits. */
export function readCnic(typed: string): Cnic | Refusal {
  const number = bareNumber(typed)
  if (!/^\d*$/.test(number)) return new Refusal("cnic.characters")
  if (number.length !== 13) return new Refusal("cnic.digits", { count: number.length })
  return number as Cnic
}

/** A number known to be good as a `Cnic`; throws otherwise, without saying the number. */
export const toCnic = (known: string): Cnic => trusted(readCnic(known))

export const cnic = (name = "cnic"): Field<Cnic> => requiredField(name, readCnic)

/** As on the card: 35202-1234567-8. */
export function formatCnic(number: Cnic): string {
  return `${number.slice(0, 5)}-${number.slice(5, 12)}-${number.slice(12)}`
}

/** What lists and letters show: 35202-•••••••-8. */
export function maskCnic(number: Cnic): string {
  return `${number.slice(0, 5)}-•••••••-${number.slice(12)}`
}
