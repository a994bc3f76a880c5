import { type Field, field, optionalField, Refusal, requiredField, type Typed, typedText } from "./field.ts"

/** One of the options that the page offers. Refusals: choice.unknown. */
export function choice<const T extends string>(name: string, options: readonly T[]): Field<T> {
  return requiredField(name, (typed) => oneOf(typed, options))
}

export function optionalChoice<const T extends string>(options: readonly T[]): Field<T | null> {
  return optionalField((typed) => oneOf(typed, options))
}

function oneOf<T extends string>(typed: string, options: readonly T[]): T | Refusal {
  return options.find((option) => option === typed) ?? new Refusal("choice.unknown")
}

/** A code from reference data, by its form alone; whether it exists is asked of the reference data. Refusals: choice.unknown. */
export const referenceCode = (name: string): Field<string> => requiredField(name, readReferenceCode)
export const optionalReferenceCode = (): Field<string | null> => optionalField(readReferenceCode)

function readReferenceCode(typed: string): string | Refusal {
  return /^[A-Za-z0-9_-]{1,40}$/.test(typed) ? typed : new Refusal("choice.unknown")
}

type SeveralRules = { name: string; read: (typed: string) => string | Refusal; max: number; required: boolean }

/** Several of them: one value or a list (a form with one box ticked posts one). Refusals: choice.unknown, choice.many. */
export function choices<const T extends string>(name: string, options: readonly T[]): Field<T[], TypedList> {
  const rules = { name, read: (typed: string) => oneOf(typed, options), max: options.length, required: true }
  return field((input) => several(input, rules)) as Field<T[], TypedList>
}

export function optionalReferenceCodes(name: string, max: number): Field<string[], TypedList> {
  return field((input) => several(input, { name, read: readReferenceCode, max, required: false }))
}

export type TypedList = Typed | readonly Typed[]

function several(input: TypedList, { name, read, max, required }: SeveralRules): string[] | Refusal {
  const values = new Set<string>()
  for (const item of Array.isArray(input) ? input : [input]) {
    const typed = typedText(item)
    if (typed === "") continue
    const value = typed instanceof Refusal ? typed : read(typed)
    if (value instanceof Refusal) return value
    values.add(value)
    if (values.size > max) return new Refusal("choice.many", { max })
  }
  return values.size === 0 && required ? new Refusal(`${name}.required`) : [...values]
}

/** A tick box; unticked is false. */
export function tick(): Field<boolean, boolean | Typed> {
  return field((input) => isYes(input))
}

/** A question with two answers, yes and no. Refusals: choice.unknown. */
export function yesOrNo(name: string): Field<boolean, boolean | Typed> {
  return field((input) => {
    if (isYes(input)) return true
    if (input === false || input === "no") return false
    return new Refusal(typedText(input) === "" ? `${name}.required` : "choice.unknown")
  })
}

function isYes(input: boolean | Typed): boolean {
  return input === true || input === "on" || input === "yes" || input === "true"
}
