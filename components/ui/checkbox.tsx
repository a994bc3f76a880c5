"use client"
import type { ReactNode } from "react"
import { HintAndMessage } from "./field.tsx"
import { describedBy, useField } from "./form-context.ts"

type CheckboxProps = { name: string; label: ReactNode; hint?: ReactNode; value?: string }

/** One thing to tick, such as a consent: the schema gets `value` ("yes"), or nothing. */
export function Checkbox({ name, label, hint, value = "yes" }: CheckboxProps) {
  const { id, error, value: kept } = useField(name)
  return (
    <div className={error ? "field wrong" : "field"}>
      <HintAndMessage id={id} error={error} />
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={kept === value}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  )
}
