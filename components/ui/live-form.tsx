"use client"
import { type FormEvent, type ReactNode, useActionState, useEffect, useMemo, useRef } from "react"
import { type FormAction, type FormValues, idleForm } from "#lib/platform/form-state.ts"
import type { CheckName } from "./checks.ts"
import { ErrorSummary } from "./error-summary.tsx"
import { FormContext } from "./form-context.ts"
import type { Keep } from "./kept-typing.ts"
import { SubmitButton } from "./submit-button.tsx"
import { useInlineChecks } from "./use-inline-checks.ts"
import { useKeptTyping } from "./use-kept-typing.ts"

type LiveFormProps = {
  action: FormAction
  heading?: ReactNode
  title: string
  check?: CheckName
  formKey?: string | undefined
  keep?: Keep
  saves?: boolean
  hidden?: Record<string, string | number>
  values?: FormValues
  submitLabel?: string
  words: { problem: string; errorPrefix: string; restored: string; offline: string }
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
  keep,
  saves,
  hidden,
  submitLabel,
  words,
  locale,
  ...form
}: LiveFormProps) {
  const [state, submit] = useActionState(action, idleForm)
  const summary = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLFormElement>(null)
  const inline = useInlineChecks(check, locale, state)
  const kept = useKeptTyping(keep, own, saves ? action : undefined)
  const refused = state.status === "refused"
  const values = state.status === "idle" ? (form.values ?? nothing) : state.values
  const errors = inline.errors ?? state.errors
  const { preview } = state
  const content = useMemo(() => ({ errors, values, preview }), [errors, values, preview])
  // The summary stays as it was sent, however the fields are corrected meanwhile.
  const listed = inline.listed ?? state.errors
  const problem = inline.listed ? undefined : state.problem
  const wrong = listed.length > 0 || problem !== undefined

  // A new answer, or a new attempt refused here, moves the person to the summary.
  useEffect(() => {
    if (wrong) summary.current?.focus()
  }, [state, inline.attempt])
  // What the server sent back it does not have.
  useEffect(() => {
    if (refused) kept.onInput()
  }, [state])
  useEffect(() => {
    if (!wrong) return
    const before = document.title
    document.title = before.startsWith(words.errorPrefix) ? before : words.errorPrefix + before
    return () => {
      document.title = before
    }
  }, [wrong, words.errorPrefix])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!kept.maySend(event)) return
    inline.beforeSubmit(event)
    // Not while the fields are still being checked here: then it comes again.
    if (!event.defaultPrevented) kept.onSent()
  }
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    kept.onInput()
    inline.onInput(event)
  }
  return (
    <FormContext value={content}>
      {wrong && <ErrorSummary title={words.problem} problem={problem} errors={listed} ref={summary} />}
      {form.heading}
      {kept.note && (
        <div className={kept.note === "offline" ? "inset wait" : "inset info"} role="status">
          <p>{words[kept.note]}</p>
        </div>
      )}
      <form
        ref={own}
        className="form"
        aria-label={form.heading ? title : undefined}
        action={submit}
        onSubmit={onSubmit}
        onInput={onInput}
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
