import * as z from "zod/mini"

/** What the words of a message need: numbers (an instant in milliseconds for a date) and short codes, never what was typed. */
export type MessageParams = Record<string, string | number>

/** Why a typed value is not accepted: the key of its words under `fields.` in messages, and what those words need. */
export class Refusal {
  readonly key: string
  readonly params: MessageParams
  constructor(key: string, params: MessageParams = {}) {
    this.key = key
    this.params = params
  }
}

/** What a form or a stored draft may hold where one value is expected. Anything else is refused as "text.form". */
export type Typed = string | number | null | undefined

export type Field<T, In = Typed> = z.ZodMiniTransform<T, In>

type Read<T> = (typed: string) => T | Refusal

/** A field that must be answered. Empty is refused as `<name>.required`; the rest is `read`'s to judge, on trimmed text. */
export function requiredField<T>(name: string, read: Read<T>): Field<T> {
  return field((input: Typed) => {
    const text = typedText(input)
    if (text === "") return new Refusal(`${name}.required`)
    return text instanceof Refusal ? text : read(text)
  })
}

/** A field that may be left empty. Empty becomes null (not undefined), so that saving it clears an earlier answer. */
export function optionalField<T>(read: Read<T>): Field<T | null> {
  return field((input: Typed) => {
    const text = typedText(input)
    if (text === "") return null
    return text instanceof Refusal ? text : read(text)
  })
}

/** A zod schema from a function that answers a value or a `Refusal`. The input may be anything: it came from outside. */
export function field<T, In>(read: (input: In) => T | Refusal): Field<T, In> {
  return z.transform((input: In, payload): T => {
    const value = read(input)
    if (!(value instanceof Refusal)) return value
    // No `input` on the issue: what was typed may be a CNIC, and issues travel into form states and logs.
    payload.issues.push({ code: "custom", message: value.key, params: value.params, input: undefined })
    return z.NEVER
  })
}

/** Unwraps what `read` functions answer, for values that are known to be good (a stored one, seed data). Throws without the value. */
export function trusted<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw new RangeError(`A value known to be good was refused: ${value.key}`)
  return value
}

// Longer than any field takes: refused before anything is counted or matched, so that a posted megabyte costs nothing.
const longest = 20_000

/** Text of one input, trimmed; "" for nothing. Refusals: text.form, text.long. */
export function typedText(input: unknown): string | Refusal {
  if (input === undefined || input === null) return ""
  if (typeof input === "string") {
    return input.length > longest ? new Refusal("text.long", { max: longest, count: input.length }) : input.trim()
  }
  if (typeof input === "number" && Number.isFinite(input)) return String(input)
  return new Refusal("text.form")
}
