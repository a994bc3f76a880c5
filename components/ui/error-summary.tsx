"use client"
import { type Ref, useId } from "react"
import type { FieldError } from "#lib/platform/form-state.ts"
import { fieldId } from "./form-context.ts"

type ErrorSummaryProps = { title: string; problem?: string; errors: FieldError[]; ref?: Ref<HTMLDivElement> }

/** All that is wrong, on top of the page, each with a link to its field. Focused at once, by the browser too. */
export function ErrorSummary({ title, problem, errors, ref }: ErrorSummaryProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noAutofocus: the person has just sent a form, and this is its answer
    <div className="summary" role="alert" tabIndex={-1} ref={ref} autoFocus aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {problem && <p>{problem}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li key={error.field}>
              <a href={`#${fieldId(error.field)}`}>{error.words}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
