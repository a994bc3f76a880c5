"use client"
import type { ReactNode } from "react"
import { Fieldset } from "./fieldset.tsx"
import { useField } from "./form-context.ts"

const parts = ["day", "month", "year"] as const

type DateFieldProps = {
  /** The schema's name: it gets `{ day, month, year }`, typed as `name-day`, `name-month` and `name-year`. */
  name: string
  legend: ReactNode
  hint?: ReactNode
  /** The words of the three boxes, from `common.date`. */
  words: Record<(typeof parts)[number], string>
  /** For a date of birth, so that the browser can fill it in. */
  birthday?: boolean
  heading?: boolean
}

/** A date that one knows by heart or reads from a card: three boxes, no calendar. */
export function DateField({ name, words, birthday, ...group }: DateFieldProps) {
  const { id, error, text, typed } = useField(name)
  const [year = "", month = "", day = ""] = text.split("-")
  const known = { day: withoutZero(day), month: withoutZero(month), year }
  return (
    <Fieldset {...group} id={id} error={error}>
      <div className="date">
        {parts.map((part) => {
          const inputId = part === "day" ? id : `${id}-${part}`
          return (
            <div key={part}>
              <label htmlFor={inputId}>{words[part]}</label>
              <input
                id={inputId}
                name={`${name}-${part}`}
                type="text"
                inputMode="numeric"
                dir="ltr"
                className="num"
                maxLength={part === "year" ? 4 : 2}
                autoComplete={birthday ? `bday-${part}` : "off"}
                defaultValue={asText(typed[`${name}-${part}`]) ?? known[part]}
                aria-invalid={error ? true : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

function withoutZero(number: string): string {
  return number.replace(/^0/, "")
}

function asText(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined
}
