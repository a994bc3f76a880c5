"use client"
import type { ReactNode } from "react"
import { Fieldset } from "./fieldset.tsx"
import { useField } from "./form-context.ts"

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Fields that belong to this choice: in view while it is chosen. */
  more?: ReactNode
}

type ChoicesProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  choices: Choice[]
  /** When this is the page's one question: its legend is the page's heading. */
  heading?: boolean
  /** Short answers on one line. */
  inline?: boolean
}

/** One of several. */
export function Radios(props: ChoicesProps) {
  return <Choices {...props} type="radio" inputName={props.name} />
}

/** Any of several: the schema gets a list, or nothing at all when none is ticked. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices {...props} type="checkbox" inputName={`${props.name}[]`} />
}

function Choices({
  name,
  choices,
  type,
  inputName,
  inline,
  ...group
}: ChoicesProps & { type: string; inputName: string }) {
  const { id, error, value } = useField(name)
  const chosen = Array.isArray(value) ? value : [value]
  return (
    <Fieldset {...group} id={id} error={error}>
      <div className={inline ? "choices inline" : "choices"}>
        {choices.map((choice, at) => (
          <OneChoice
            key={choice.value}
            id={at === 0 ? id : `${id}-${choice.value}`}
            input={{ type, name: inputName, value: choice.value, defaultChecked: chosen.includes(choice.value) }}
            choice={choice}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type OneChoiceProps = {
  id: string
  input: { type: string; name: string; value: string; defaultChecked: boolean }
  choice: Choice
}

function OneChoice({ id, input, choice }: OneChoiceProps) {
  const hint = choice.hint ? `${id}-hint` : undefined
  return (
    <div className="choice">
      <input {...input} id={id} aria-describedby={hint} />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint && (
        <span className="hint" id={hint}>
          {choice.hint}
        </span>
      )}
      {choice.more && <div className="more">{choice.more}</div>}
    </div>
  )
}
