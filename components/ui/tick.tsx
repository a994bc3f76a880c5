"use client"
import { useField } from "./form-context.ts"

type TickProps = {
  name: string
  value: string
  label: string
  /** The first of a list: where the summary leads when none is ticked. */
  isFirst: boolean
}

/** A box to tick at a row of a table. What was ticked stays so when the form is refused. */
export function Tick({ name, value, label, isFirst }: TickProps) {
  const { id, value: kept } = useField(name)
  const isTicked = [kept].flat().includes(value)
  return (
    <label className="tick">
      <input
        // React unticks it when it resets the form after an action: a new one keeps it.
        key={String(isTicked)}
        id={isFirst ? id : undefined}
        type="checkbox"
        name={`${name}[]`}
        value={value}
        defaultChecked={isTicked}
      />
      <span className="unseen">{label}</span>
    </label>
  )
}
