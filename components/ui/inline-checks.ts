import { createTranslator } from "next-intl"
import { createFormControl, set } from "react-hook-form"
import type { z } from "zod"
import { fieldErrors, fieldWords } from "#lib/platform/form-errors.ts"
import { type FieldError, type FormInput, formInput } from "#lib/platform/form-state.ts"
import { type CheckName, checks } from "./checks.ts"
import { fieldId } from "./form-context.ts"

export type InlineChecks = {
  /** The errors shown so far with this field's as they are now, once it was changed or left. */
  look: (field: string, left: boolean) => Promise<(shown: FieldError[]) => FieldError[]>
  /** All that is wrong in the form as it stands. */
  all: () => Promise<FieldError[]>
}

/** Puts react-hook-form and the form's schema behind a form that is already on the page. Loaded at its first input. */
export async function startChecks(form: HTMLFormElement, check: CheckName, locale: string): Promise<InlineChecks> {
  const loadSchema: () => Promise<z.ZodType> = checks[check]
  const [schema, words] = await Promise.all([loadSchema(), loadWords(locale)])
  let wrong: FieldError[] = []
  const control = createFormControl<FormInput>({
    // Our own and not zodResolver, which drops the values that a message is made with ("this has 12").
    resolver: async (values) => {
      const parsed = await schema.safeParseAsync(values)
      wrong = parsed.success ? [] : inPageOrder(form, fieldErrors(parsed.error, words))
      const errors = {}
      for (const error of wrong) set(errors, error.field, { type: "check", message: error.words })
      return parsed.success ? { values, errors: {} } : { values: {}, errors }
    },
  })
  const pointerUp = watchPointer()
  const read = () => control.reset(formInput(new FormData(form)), { keepErrors: true })

  return {
    async look(field, left) {
      read()
      const empty = isEmpty(control.getValues(field))
      await control.trigger(field)
      if (left) await pointerUp()
      const mine = wrong.filter((error) => isOf(error, field))
      return (shown) => {
        // Nobody is told off for a field they only passed through or are still writing in.
        if (!shown.some((error) => isOf(error, field)) && (!left || empty)) return shown
        return inPageOrder(form, [...shown.filter((error) => !isOf(error, field)), ...mine])
      }
    },
    async all() {
      read()
      await control.trigger()
      return wrong
    },
  }
}

async function loadWords(locale: string) {
  const answer = await fetch(`/api/words/${locale}`)
  const messages: { fields: Record<string, string> } = await answer.json()
  return fieldWords(createTranslator({ locale, messages, namespace: "fields" }))
}

/**
 * Waits for a mouse or finger to be lifted. A message that appears while a button is being pressed pushes it away from
 * under the pointer, and the press is lost.
 */
function watchPointer(): () => Promise<void> {
  let lifted = Promise.resolve()
  const onDown = () => {
    lifted = new Promise((resolve) => {
      for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(resolve), { once: true })
    })
  }
  addEventListener("pointerdown", onDown, { capture: true })
  return () => lifted
}

function isEmpty(value: FormInput[string] | undefined): boolean {
  return Object.values(typeof value === "string" ? [value] : (value ?? [])).every((text) => text.trim() === "")
}

function isOf(error: FieldError, field: string): boolean {
  return error.field === field || error.field.startsWith(`${field}.`)
}

/** As they stand on the page. What has no field on it is the server's to say. */
function inPageOrder(form: HTMLFormElement, errors: FieldError[]): FieldError[] {
  const inputs = [...form.elements]
  const place = (error: FieldError) => inputs.findIndex((input) => input.id === fieldId(error.field))
  return errors.filter((error) => place(error) >= 0).sort((a, b) => place(a) - place(b))
}
