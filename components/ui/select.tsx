"use client"
import type { ReactNode } from "react"
import { HintAndMessage } from "./field.tsx"
import { describedBy, useField } from "./form-context.ts"

type Option = { value: string; label: string }

type SelectProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What stands there while nothing is chosen ("Choose a district"): sends "". */
  empty?: string
  options?: Option[]
  /** Options under headings, such as districts under their provinces. */
  groups?: { label: string; options: Option[] }[]
  width?: 13 | 24
}

/** One of many, from a list too long for radios. */
export function Select({ name, label, hint, empty, options = [], groups = [], width }: SelectProps) {
  const { id, error, text } = useField(name)
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      <HintAndMessage id={id} hint={hint} error={error} />
      <select
        // React forgets a select's default when it resets the form after an action: a new one keeps what was chosen.
        key={text}
        id={id}
        name={name}
        defaultValue={text}
        className={width ? `w${width}` : undefined}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(toOption)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(toOption)}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function toOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
