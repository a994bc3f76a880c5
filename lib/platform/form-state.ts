/** What was typed, by field name without `[]`: a word, or a list where the name in the form ends in `[]`. */
export type FormValues = Record<string, string | string[]>

/** The same as a schema reads it, a date's three parts together. */
export type FormInput = Record<string, string | string[] | { day?: string; month?: string; year?: string }>

/** One field's trouble: `field` is the dotted path of the zod issue ("cnic", "profiles.1"), `words` are ready to show. */
export type FieldError = { field: string; words: string }

/**
 * What a form's action gives back when it doesn't redirect. Without JavaScript it travels in the page, so it must
 * never hold a secret: `formValues` leaves password-like fields out.
 */
export type FormState = {
  status: "idle" | "refused" | "shown"
  /** In the order in which the page shows the fields. */
  errors: FieldError[]
  /** Trouble of the whole command, ready to show. */
  problem?: string
  values: FormValues
  /** A letter as it would leave if the form were sent now. */
  preview?: Preview
}

/** A server action as React calls it, with JavaScript and without. */
export type FormAction = (before: FormState, data: FormData) => Promise<FormState>

/** In its reader's language: the e-mail as it leaves, and what is read behind sign-in. */
export type Preview = { subject: string; text: string; words: string | null }

/** Posted with a form whose page is being left by a link: it is saved, and the browser goes on by itself. */
export const leavingField = "leaving"

export const idleForm: FormState = { status: "idle", errors: [], values: {} }

/** The form as it was, with what was typed and what is wrong with it. */
export function refused(values: FormValues, errors: FieldError[], problem?: string): FormState {
  return { status: "refused", errors, values, ...(problem === undefined ? {} : { problem }) }
}

/** The form with something to look at: other values in its fields, or a letter. Nothing was done. */
export function shown(values: FormValues, preview?: Preview): FormState {
  return { status: "shown", errors: [], values, ...(preview === undefined ? {} : { preview }) }
}

const secretName = /password|secret|^code$|^recoveryCode$|^passkey$/i

/** What a refused form shows again: text only, no files, no passwords, nothing of the framework's own. */
export function formValues(data: FormData): FormValues {
  return collect(data, (name) => !secretName.test(name))
}

/**
 * What a schema parses: as `formValues`, passwords included, and with `name-day`, `name-month`, `name-year` together
 * as `name`: `{ day, month, year }`, each as it was typed.
 */
export function formInput(data: FormData): FormInput {
  const input: FormInput = collect(data, () => true)
  for (const name of Object.keys(input)) {
    const [, field, part] = /^(.+)-(day|month|year)$/.exec(name) ?? []
    const value = input[name]
    if (field === undefined || part === undefined || typeof value !== "string") continue
    delete input[name]
    const date = input[field]
    input[field] = { ...(typeof date === "object" && !Array.isArray(date) ? date : undefined), [part]: value }
  }
  return input
}

function collect(data: FormData, wanted: (name: string) => boolean): FormValues {
  // Without a prototype, so that a field named "constructor" is a field like any other.
  const values: FormValues = Object.create(null)
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$") || name.startsWith("__proto__") || !wanted(name)) continue
    if (!name.endsWith("[]")) values[name] ??= value
    else {
      const list = values[name.slice(0, -2)]
      if (Array.isArray(list)) list.push(value)
      else values[name.slice(0, -2)] = [value]
    }
  }
  return { ...values }
}
