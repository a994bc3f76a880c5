"use client"
import type { ReactNode } from "react"
import { useFormStatus } from "react-dom"
import { type ButtonTone, buttonClass } from "./button.tsx"
import { Kbd } from "./kbd.tsx"

type SubmitButtonProps = {
  tone?: ButtonTone
  /** For a form with several buttons: the name and value that say which was pressed. */
  name?: string
  value?: string
  /** Sends without the browser's own checks, as "Save and come back later" does. */
  unchecked?: boolean
  /** The key that presses it at the desk ("A"): shown on the button. */
  shortcut?: string
  children: ReactNode
}

/** Sends the form once: a second press while it is under way does nothing. Never disabled, so it works without JavaScript. */
export function SubmitButton({ tone = "go", name, value, unchecked, shortcut, children }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button
      className={buttonClass(tone)}
      type="submit"
      name={name}
      value={value}
      formNoValidate={unchecked}
      aria-disabled={pending || undefined}
      aria-keyshortcuts={shortcut}
      onClick={(event) => pending && event.preventDefault()}
    >
      {children}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}
