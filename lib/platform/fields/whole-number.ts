import { latinDigits } from "./digits.ts"
import { type Field, Refusal, requiredField } from "./field.ts"

type NumberRange = { min: number; max: number }

/** Refusals: number.whole, number.range. */
export function readWholeNumber(typed: string, { min, max }: NumberRange): number | Refusal {
  const number = latinDigits(typed)
  if (!/^[+-]?\d{1,15}$/.test(number)) return new Refusal("number.whole")
  // "+ 0" turns -0 into 0.
  const value = Number(number) + 0
  return value < min || value > max ? new Refusal("number.range", { min, max }) : value
}

export function wholeNumber(name: string, range: NumberRange): Field<number> {
  return requiredField(name, (typed) => readWholeNumber(typed, range))
}
