import { type Cnic, formatCnic, maskCnic } from "./cnic.ts"
import { bareNumber } from "./digits.ts"
import { type Field, Refusal, requiredField, trusted } from "./field.ts"

/** A national tax number: `1234567-8`, or a person's 13-digit CNIC, which serves as one (and is as secret as one). */
export type Ntn = string & { readonly __brand: "Ntn" }

/** Refusals: ntn.characters, ntn.digits, ntn.checkDigit (the seven digits alone). The check digit's rule is not public. */
export function readNtn(typed: string): Ntn | Refusal {
  const number = bareNumber(typed)
  if (!/^\d*$/.test(number)) return new Refusal("ntn.characters")
  if (number.length === 13) return number as Ntn
  if (number.length === 8) return `${number.slice(0, 7)}-${number.slice(7)}` as Ntn
  return number.length === 7 ? new Refusal("ntn.checkDigit") : new Refusal("ntn.digits", { count: number.length })
}

/** A number known to be good; throws otherwise, without saying it. */
export const toNtn = (known: string): Ntn => trusted(readNtn(known))

export const ntn = (name = "ntn"): Field<Ntn> => requiredField(name, readNtn)

export function ntnKind(number: Ntn): "cnic" | "ntn" {
  return number.length === 13 ? "cnic" : "ntn"
}

export function formatNtn(number: Ntn): string {
  return ntnKind(number) === "cnic" ? formatCnic(asCnic(number)) : number
}

/** 12•••••-8, or the CNIC's own mask. */
export function maskNtn(number: Ntn): string {
  return ntnKind(number) === "cnic" ? maskCnic(asCnic(number)) : `${number.slice(0, 2)}•••••-${number.slice(-1)}`
}

const asCnic = (number: Ntn): Cnic => number as string as Cnic
