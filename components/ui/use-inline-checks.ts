"use client"
import { type FocusEvent, type FormEvent, useRef, useState } from "react"
import type { FieldError, FormState } from "#lib/platform/form-state.ts"
import type { CheckName } from "./checks.ts"
import type { InlineChecks } from "./inline-checks.ts"

type Stand = { of: FormState; errors: FieldError[] | null; listed: FieldError[] | null; attempt: number }

/**
 * Checks a form's fields in the browser, as they are left and before they are sent. What does it (react-hook-form, the
 * schema, the words) is fetched at the first input; when that fails, the server's checks are enough.
 */
export function useInlineChecks(check: CheckName | undefined, locale: string, state: FormState) {
  const [kept, setStand] = useState<Stand>({ of: state, errors: null, listed: null, attempt: 0 })
  const loading = useRef<Promise<InlineChecks | null> | null>(null)
  const loaded = useRef<InlineChecks | null>(null)
  const passed = useRef(false)
  const stand = standOn(kept, state)

  function load(form: HTMLFormElement): Promise<InlineChecks | null> {
    if (!check) return Promise.resolve(null)
    loading.current ??= import("./inline-checks.ts")
      .then(({ startChecks }) => startChecks(form, check, locale))
      .then((checks) => {
        loaded.current = checks
        return checks
      })
      .catch(() => null)
    return loading.current
  }

  async function look(form: HTMLFormElement, name: string, left: boolean) {
    const checks = await load(form)
    const withThis = await checks?.look(name, left)
    if (!withThis) return
    setStand((now) => {
      const { errors, ...rest } = standOn(now, state)
      const before = errors ?? state.errors
      const after = withThis(before)
      return after === before ? now : { ...rest, errors: after }
    })
  }

  function beforeSubmit(event: FormEvent<HTMLFormElement>) {
    const checks = loaded.current
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (!checks || passed.current || button?.formNoValidate) {
      passed.current = false
      return
    }
    event.preventDefault()
    const form = event.currentTarget
    checks.all().then((errors) => {
      if (errors.length > 0) return setStand((now) => ({ of: state, errors, listed: errors, attempt: now.attempt + 1 }))
      // Not before the browser has left this submit event: until then it ignores another one for the same form.
      setTimeout(() => {
        passed.current = true
        form.requestSubmit(button)
      })
    })
  }

  return {
    errors: stand.errors,
    listed: stand.listed,
    attempt: stand.attempt,
    beforeSubmit,
    onInput: (event: FormEvent<HTMLFormElement>) => look(event.currentTarget, fieldName(event.target), false),
    onBlur: (event: FocusEvent<HTMLFormElement>) => {
      const name = fieldName(event.target)
      // From a date's day to its month, one has not left the date.
      if (loading.current && name !== fieldName(event.relatedTarget)) look(event.currentTarget, name, true)
    },
  }
}

/** What was found here, unless the server has answered since. */
function standOn(kept: Stand, state: FormState): Stand {
  return kept.of === state ? kept : { of: state, errors: null, listed: null, attempt: kept.attempt }
}

/** The field that an input belongs to: a date's three inputs are one. */
function fieldName(target: EventTarget | null): string {
  const name = target && "name" in target && typeof target.name === "string" ? target.name : ""
  return name.replace(/-(day|month|year)$/, "").replace(/\[\]$/, "")
}
