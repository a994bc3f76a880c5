"use client"
import { createContext, useContext } from "react"
import type { FieldError, FormValues, Preview } from "#lib/platform/form-state.ts"

type FormContent = { errors: FieldError[]; values: FormValues; preview?: Preview | undefined }

export const FormContext = createContext<FormContent>({ errors: [], values: {} })

/** What stands in a field and what is wrong with it; `item` counts from 0 in a list of fields of one name. */
export function useField(name: string, item?: number) {
  const { errors, values } = useContext(FormContext)
  const field = item === undefined ? name : `${name}.${item}`
  const id = fieldId(field)
  return {
    id,
    error: errors.find((error) => error.field === field)?.words,
    value: values[name],
    text: textOf(values[name], item),
    inputName: item === undefined ? name : `${name}[]`,
    typed: values,
  }
}

/** The id of a field's first input: where the summary's link goes. */
export function fieldId(field: string): string {
  return field.replaceAll(".", "-")
}

function textOf(value: string | string[] | undefined, item: number | undefined): string {
  if (Array.isArray(value)) return value[item ?? 0] ?? ""
  return item === undefined || item === 0 ? (value ?? "") : ""
}

/** The ids that describe an input: its hint's and its message's. */
export function describedBy(id: string, hint: unknown, error: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
}
