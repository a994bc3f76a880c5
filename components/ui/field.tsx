"use client"
import type { HTMLInputTypeAttribute, InputHTMLAttributes, ReactNode } from "react"
import { describedBy, useField } from "./form-context.ts"

type FieldProps = {
  /** The schema's name; errors and values come from the form around it. */
  name: string
  label: ReactNode
  hint?: ReactNode
  type?: Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "url" | "password" | "search">
  /** A text of several lines, with so many in view. */
  rows?: number
  /** How wide the answer is, in characters: 4, 13 (CNIC, mobile) or 24 (IBAN, names). Full width without it. */
  width?: 4 | 13 | 24
  /** A number or code: digits under each other, written left to right in every language. */
  code?: boolean
  /** Written in Urdu, from right to left, in the Urdu typeface. */
  urdu?: boolean
  /** Its place, from 0, in a list of fields of one name. */
  item?: number
  autoComplete?: string
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"]
  maxLength?: number
  /** When the field is the page's one question: its label is the page's heading. */
  heading?: boolean
  /** The key that leads here at the desk ("/"). */
  shortcut?: string
}

/** One question with a written answer: label, hint, message, input. */
export function Field({
  name,
  label,
  hint,
  type = "text",
  rows,
  width,
  code,
  urdu,
  item,
  heading,
  shortcut,
  ...rest
}: FieldProps) {
  const { id, error, text, inputName } = useField(name, item)
  const secret = type === "password"
  const input = {
    ...rest,
    id,
    name: inputName,
    defaultValue: secret ? undefined : text,
    className: [width ? `w${width}` : "", code ? "num" : ""].join(" ").trim() || undefined,
    dir: code || type !== "text" ? "ltr" : urdu ? "rtl" : undefined,
    lang: urdu ? "ur" : undefined,
    spellCheck: code || secret || type !== "text" ? false : undefined,
    autoCapitalize: code || secret || type === "email" ? "none" : undefined,
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error ? true : undefined,
    "aria-keyshortcuts": shortcut,
  } as const
  const words = <label htmlFor={id}>{label}</label>
  return (
    <div className={error ? "field wrong" : "field"}>
      {heading ? <h1 className="label-heading">{words}</h1> : words}
      <HintAndMessage id={id} hint={hint} error={error} />
      {rows ? <textarea {...input} rows={rows} /> : <input {...input} type={type} />}
    </div>
  )
}

/** What stands between a label and its input, with the ids that `describedBy` names. */
export function HintAndMessage({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="msg" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
