"use client"
import { type FormEvent, type ReactNode, useActionState, useEffect, useMemo, useRef } from "react"
import { type FormState, type FormValues, idleForm } from "#lib/platform/form-state.ts"
import type { CheckName } from "./checks.ts"
import { ErrorSummary } from "./error-summary.tsx"
import { FormContext } from "./form-context.ts"
import { SubmitButton } from "./submit-button.tsx"
import { useInlineChecks } from "./use-inline-checks.ts"

type LiveFormProps = {
  action: (state: FormState, data: FormData) => Promise<FormState>
  heading?: ReactNode
  title: string
  check?: CheckName
  formKey?: string | undefined
  hidden?: Record<string, string | number>
  values?: FormValues
  submitLabel?: string
  words: { problem: string; errorPrefix: string }
  locale: string
  children?: ReactNode
}

const nothing: FormValues = {}

/** The browser's half of `Form`: everything in it also works as plain HTML. */
export function LiveForm({
  action,
  title,
  check,
  formKey,
  hidden,
  submitLabel,
  words,
  locale,
  ...form
}: LiveFormProps) {
  const [state, submit] = useActionState(action, idleForm)
  const summary = useRef<HTMLDivElement>(null)
  const inline = useInlineChecks(check, locale, state)
  const refused = state.status === "refused"
  const values = refused ? state.values : (form.values ?? nothing)
  const errors = inline.errors ?? state.errors
  const content = useMemo(() => ({ errors, values }), [errors, values])
  // The summary stays as it was sent, however the fields are corrected meanwhile.
  const listed = inline.listed ?? state.errors
  const problem = inline.listed ? undefined : state.problem
  const wrong = listed.length > 0 || problem !== undefined

  // A new answer, or a new attempt refused here, moves the person to the summary.
  useEffect(() => {
    if (wrong) summary.current?.focus()
  }, [state, inline.attempt])
  useEffect(() => {
    if (!wrong) return
    const before = document.title
    document.title = before.startsWith(words.errorPrefix) ? before : words.errorPrefix + before
    return () => {
      document.title = before
    }
  }, [wrong, words.errorPrefix])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => inline.beforeSubmit(event)
  return (
    <FormContext value={content}>
      {wrong && <ErrorSummary title={words.problem} problem={problem} errors={listed} ref={summary} />}
      {form.heading}
      <form
        className="form"
        aria-label={form.heading ? title : undefined}
        action={submit}
        onSubmit={onSubmit}
        onInput={inline.onInput}
        onBlur={inline.onBlur}
        noValidate
      >
        {formKey && <input type="hidden" name="formKey" value={formKey} />}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {form.children}
        {submitLabel && <SubmitButton>{submitLabel}</SubmitButton>}
      </form>
    </FormContext>
  )
}
