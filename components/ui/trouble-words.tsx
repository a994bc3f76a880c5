"use client"
import { createContext, type ReactNode, useContext } from "react"

/** What an unexpected error says. `reference` is followed by the reference itself. */
export type Trouble = { site: string; title: string; body: string; again: string; reference: string }

// Only when not even the layout could be rendered, and with it nobody knows the language.
const untranslated: Trouble = {
  site: "Freelancer registration",
  title: "Something went wrong on our side",
  body: "What you sent last may not have been saved. Try again in a minute.",
  again: "Try again",
  reference: "If it happens again, tell us this reference:",
}

const Words = createContext(untranslated)

/** Hands the words of an unexpected error to the browser before one happens. */
export function TroubleWords({ value, children }: { value: Trouble; children: ReactNode }) {
  return <Words value={value}>{children}</Words>
}

export function useTroubleWords(): Trouble {
  return useContext(Words)
}
