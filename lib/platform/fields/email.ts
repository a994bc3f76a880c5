import * as z from "zod/mini"
import { type Field, Refusal, requiredField, trusted } from "./field.ts"

/** An e-mail address in small letters, at most 254 characters (RFC 5321). */
export type Email = string & { readonly __brand: "Email" }

/** Refusals: email.long, email.form. */
export function readEmail(typed: string): Email | Refusal {
  if (typed.length > 254) return new Refusal("email.long", { max: 254 })
  return z.regexes.email.test(typed) ? (typed.toLowerCase() as Email) : new Refusal("email.form")
}

/** An address known to be good; throws otherwise, without saying it. */
export const toEmail = (known: string): Email => trusted(readEmail(known))

export const email = (name = "email"): Field<Email> => requiredField(name, readEmail)
