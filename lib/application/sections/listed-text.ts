import { type Field, field, Refusal, type Typed, typedText } from "#lib/platform/fields/field.ts"
import { readText } from "#lib/platform/fields/free-text.ts"
import { readHttpsLink } from "#lib/platform/fields/https-link.ts"

type TypedLines = Typed | readonly string[]

/** Skills from one text, parted by commas or lines; doubles fall out. Refusals: skills.required, skills.many, skills.long, text.hidden. */
export function skills({ max, maxLength }: { max: number; maxLength: number }): Field<string[], TypedLines> {
  return field((input) => {
    const typed = parts(input, /[,;\r\n،؛]/)
    if (typed instanceof Refusal) return typed
    const found = new Map<string, string>()
    for (const part of typed) {
      const skill = readText(part, { max: maxLength })
      if (skill instanceof Refusal) {
        return skill.key === "text.long" ? new Refusal("skills.long", { max: maxLength }) : skill
      }
      const key = skill.toLowerCase()
      if (!found.has(key)) found.set(key, skill)
    }
    if (found.size === 0) return new Refusal("skills.required")
    return found.size > max ? new Refusal("skills.many", { max, count: found.size }) : [...found.values()]
  })
}

/** Links from one text, one a line, or none; doubles fall out. Refusals: profileLinks.many, and those of a link with its line. */
export function profileLinks({ max }: { max: number }): Field<string[], TypedLines> {
  return field((input) => {
    const typed = parts(input, /\s/)
    if (typed instanceof Refusal) return typed
    const links = new Set<string>()
    for (const [at, part] of typed.entries()) {
      const link = readHttpsLink(part, at + 1)
      if (link instanceof Refusal) return link
      links.add(link)
      if (links.size > max) return new Refusal("profileLinks.many", { max })
    }
    return [...links]
  })
}

function parts(input: TypedLines, between: RegExp): string[] | Refusal {
  const found: string[] = []
  for (const item of Array.isArray(input) ? input : [input]) {
    const text = typedText(item)
    if (text instanceof Refusal) return text
    found.push(...text.split(between).map((part) => part.trim()))
  }
  return found.filter(Boolean)
}
