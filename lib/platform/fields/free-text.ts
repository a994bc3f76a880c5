import { hasHiddenCharacter, lengthOf } from "./characters.ts"
import { type Field, optionalField, Refusal, requiredField } from "./field.ts"

export type TextRules = { max: number; lines?: "one" | "many" }

/** Text in any language. Newlines become \n; nothing else is changed or left out. Refusals: text.hidden, text.lines, text.long. */
export function readText(typed: string, { max, lines = "one" }: TextRules): string | Refusal {
  const text = typed.replace(/\r\n?/g, "\n").normalize("NFC")
  if (lines === "one" && text.includes("\n")) return new Refusal("text.lines")
  if (hasHiddenCharacter(text.replace(/[\n\t]/g, ""))) return new Refusal("text.hidden")
  const count = lengthOf(text)
  return count > max ? new Refusal("text.long", { max, count }) : text
}

export function text(name: string, rules: TextRules): Field<string> {
  return requiredField(name, (typed) => readText(typed, rules))
}

export function optionalText(rules: TextRules): Field<string | null> {
  return optionalField((typed) => readText(typed, rules))
}
