"use client"
import type { ReactNode } from "react"
import type { FieldError, FormValues } from "#lib/platform/form-state.ts"
import { ErrorSummary } from "./error-summary.tsx"
import { FormContext } from "./form-context.ts"

type GetFormProps = {
  action: string
  /** The form's name for screen readers. */
  title: string
  /** Above the question, below what is wrong. */
  caption?: ReactNode
  hidden: Record<string, string>
  /** What is wrong with what was sent, and its heading. */
  errors: FieldError[]
  problemTitle: string
  submitLabel: string
  children: ReactNode
}

const nothing: FormValues = {}

/** A form whose answer goes on in the address: for what changes nothing and is nobody's secret. */
export function GetForm({ action, title, caption, hidden, errors, problemTitle, submitLabel, children }: GetFormProps) {
  return (
    <FormContext value={{ errors, values: nothing }}>
      {errors.length > 0 && <ErrorSummary title={problemTitle} errors={errors} />}
      {caption && <p className="hint caption">{caption}</p>}
      <form className="form" action={action} method="get" aria-label={title}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <button type="submit" className="btn">
          {submitLabel}
        </button>
      </form>
    </FormContext>
  )
}
