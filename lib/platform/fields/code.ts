import { bareNumber } from "./digits.ts"
import { type Field, Refusal, requiredField } from "./field.ts"

/** A one-time code of six digits; spaces and Urdu digits are forgiven. Refusals: code.characters, code.digits. */
export function readCode(typed: string): string | Refusal {
  const code = bareNumber(typed)
  if (!/^\d*$/.test(code)) return new Refusal("code.characters")
  return code.length === 6 ? code : new Refusal("code.digits", { count: code.length })
}

export const code = (name = "code"): Field<string> => requiredField(name, readCode)
