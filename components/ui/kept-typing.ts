import { keptFields } from "#lib/application/kept-fields.ts"
import { browserTime, type Kept, readKept, writeKept } from "./kept-store.ts"

/** Under which names a form's typing is kept: the present session's first, then those of sessions that ran out. */
export type Keep = readonly [present: string, ...earlier: string[]]

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Keeps what stands in the form's fields, of those that may be kept. Loaded at the first input. */
export function keepTyping(form: HTMLFormElement, [name]: Keep, sent = false): void {
  const values = [...new FormData(form)].flatMap(([field, value]): Kept["values"] =>
    typeof value === "string" && mayBeKept(field) ? [[field, value]] : [],
  )
  writeKept(name, values.length > 0 ? { at: browserTime(), path: location.pathname, sent, values } : null)
}

/** Puts back what was typed before, where it differs from what stands there. Answers whether it did. */
export function putBack(form: HTMLFormElement, keep: Keep): boolean {
  const name = keep.find((one) => readKept(one) !== null)
  const kept = name === undefined ? null : readKept(name)
  for (const earlier of keep) if (earlier !== keep[0]) writeKept(earlier, null)
  if (!kept) return false
  const changed = inputsOf(form).filter((input) => fill(input, kept))
  writeKept(keep[0], changed.length > 0 ? { ...kept, sent: false } : null)
  return changed.length > 0
}

/** Whether a field may rest in a browser: only those that are named. */
export function mayBeKept(field: string): boolean {
  return keptFields.includes(field.replace(/\[\]$/, ""))
}

function inputsOf(form: HTMLFormElement): Input[] {
  const isInput = (element: Element): element is Input =>
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  return [...form.elements].filter(isInput).filter(({ name, type }) => type !== "hidden" && mayBeKept(name))
}

/** Sets one input to what was kept, and says whether that changed it. */
function fill(input: Input, { values }: Kept): boolean {
  const mine = values.filter(([name]) => name === input.name).map(([, value]) => value)
  if (input instanceof HTMLInputElement && (input.type === "radio" || input.type === "checkbox")) {
    const before = input.checked
    input.checked = mine.includes(input.value)
    return input.checked !== before
  }
  const [text] = mine
  if (text === undefined || input.value === text) return false
  input.value = text
  return true
}
