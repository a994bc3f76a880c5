"use client"
import { HintAndMessage } from "./field.tsx"
import { describedBy, useField } from "./form-context.ts"

/**
 * A field that nobody sees and nobody should fill in, as programs do that send every form on the web. Should a person's
 * browser fill it in, it shows itself and says so.
 */
export function Trap({ name, label }: { name: string; label: string }) {
  const { id, error, text } = useField(name)
  return (
    <div className={error ? "field trap wrong" : "field trap"} aria-hidden={error ? undefined : true}>
      <label htmlFor={id}>{label}</label>
      <HintAndMessage id={id} error={error} />
      <input
        id={id}
        name={name}
        type="text"
        defaultValue={text}
        tabIndex={error ? undefined : -1}
        autoComplete="off"
        aria-describedby={describedBy(id, undefined, error)}
      />
    </div>
  )
}
