import "server-only"
import type { FormAction } from "#lib/platform/form-state.ts"

/** Of a form that ends in a letter: sends it, shows it as it would leave, or puts a template's words in. */
type LetterButtons = { send: FormAction; preview: FormAction; fill?: FormAction }

/** One action for all buttons of such a form: without JavaScript a form has one address. */
export function byButton({ send, ...shown }: LetterButtons): FormAction {
  return (before, data) => {
    const pressed = data instanceof FormData ? data.get("letter") : null
    const act = pressed === "preview" || pressed === "fill" ? shown[pressed] : undefined
    return (act ?? send)(before, data)
  }
}
