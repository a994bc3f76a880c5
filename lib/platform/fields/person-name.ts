import { hasHiddenCharacterInName, lengthOf } from "./characters.ts"
import { latinDigits } from "./digits.ts"
import { type Field, optionalField, Refusal, requiredField } from "./field.ts"

export type NameScript = "either" | "latin" | "urdu"
type NameRules = { script?: NameScript; max?: number }

// Plain and accented Latin letters only: full-width, ligature and mathematical look-alikes stay out.
const latin = /^[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ .'’-]*$/
const urdu = /^(?=\p{L})\p{Script=Arabic}(?:(?=\p{L})\p{Script=Arabic}|[ \u064B-\u0655\u0670\u06D4\u200C.'’-])*$/u
const arabicForms = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g

/** A person's name in Latin or Urdu script, never both. Refusals: name.short, name.long, name.digits, name.hidden, name.script, name.mixed, name.latin, name.urdu. */
export function readPersonName(typed: string, { script = "either", max = 100 }: NameRules = {}): string | Refusal {
  if (hasHiddenCharacterInName(typed)) return new Refusal("name.hidden")
  // Letters as PDF files spell them (ﻣﺤﻤﺪ) become the letters that keyboards type.
  const name = typed
    .replace(arabicForms, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim()
  if (lengthOf(name) < 2) return new Refusal("name.short")
  if (lengthOf(name) > max) return new Refusal("name.long", { max, count: lengthOf(name) })
  if (/\d/.test(latinDigits(name))) return new Refusal("name.digits")
  return refusedScript(name, script) ?? name
}

function refusedScript(name: string, script: NameScript): Refusal | undefined {
  const isLatin = latin.test(name)
  const isUrdu = urdu.test(name)
  if (script === "urdu") return isUrdu ? undefined : new Refusal("name.urdu")
  if (script === "latin") return isLatin ? undefined : new Refusal("name.latin")
  if (isLatin || isUrdu) return undefined
  const isMixed = /\p{Script=Latin}/u.test(name) && /\p{Script=Arabic}/u.test(name)
  return new Refusal(isMixed ? "name.mixed" : "name.script")
}

export function personName(name: string, rules?: NameRules): Field<string> {
  return requiredField(name, (typed) => readPersonName(typed, rules))
}

export function optionalPersonName(rules?: NameRules): Field<string | null> {
  return optionalField((typed) => readPersonName(typed, rules))
}
