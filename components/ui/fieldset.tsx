import type { ReactNode } from "react"
import { HintAndMessage } from "./field.tsx"
import { describedBy } from "./form-context.ts"

type FieldsetProps = {
  /** The group's id: its hint and its message are named after it. */
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  heading?: boolean
  children: ReactNode
}

/** Several inputs that answer one question. */
export function Fieldset({ id, legend, hint, error, heading, children }: FieldsetProps) {
  return (
    <fieldset className={error ? "wrong" : undefined} aria-describedby={describedBy(id, hint, error)}>
      <legend>{heading ? <h1 className="label-heading">{legend}</h1> : legend}</legend>
      <HintAndMessage id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
