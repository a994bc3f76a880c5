import { bareNumber } from "./digits.ts"
import { type Field, Refusal, requiredField, trusted } from "./field.ts"

/** A Pakistani mobile number, +923#########. Its first digits say nothing about the operator (numbers are portable). */
export type Mobile = string & { readonly __brand: "Mobile" }

/** Reads 03…, 3…, 923…, +923…, 00923… with any separators. Refusals: mobile.characters, mobile.country, mobile.digits, mobile.form. */
export function readMobile(typed: string): Mobile | Refusal {
  const number = bareNumber(typed).replace(/[().]/g, "")
  if (!/^\+?\d+$/.test(number)) return new Refusal("mobile.characters")
  if (/^(\+|00)(?!92)/.test(number)) return new Refusal("mobile.country")
  // The "0?" after 92 is for "+92 (0)300 …", a common way to write it.
  const national = number.replace(/^(?:(?:\+|00)?92)?0?(?=3)/, "")
  if (!national.startsWith("3")) return new Refusal("mobile.form")
  if (national.length !== 10) return new Refusal("mobile.digits", { count: national.length + 1 })
  return `+92${national}` as Mobile
}

/** A number known to be good; throws otherwise, without saying it. */
export const toMobile = (known: string): Mobile => trusted(readMobile(known))

export const mobile = (name = "mobile"): Field<Mobile> => requiredField(name, readMobile)

/** As people read it out in Pakistan: 0300 1234567. */
export function formatMobile(number: Mobile): string {
  return `0${number.slice(3, 6)} ${number.slice(6)}`
}

/** 0300 •••••67. */
export function maskMobile(number: Mobile): string {
  return `0${number.slice(3, 6)} •••••${number.slice(-2)}`
}
