"use client"
import { createContext, type ReactNode, useContext } from "react"
import type { Locale } from "#lib/platform/locale.ts"

/** What an unexpected error says, and the start page. `reference` is followed by the reference itself. */
export type Trouble = { home: string; site: string; title: string; body: string; again: string; reference: string }

/** For when not even the layout could be rendered: the words of `errors`, which a test holds them to. */
export const lastWords: Record<Locale, Trouble> = {
  en: {
    home: "/",
    site: "Freelancer registration",
    title: "Something went wrong on our side",
    body: "What you sent last may not have been saved. Try again in a minute.",
    again: "Try again",
    reference: "If it happens again, tell us this reference:",
  },
  ur: {
    home: "/ur",
    site: "فری لانسر رجسٹریشن",
    title: "ہماری طرف کوئی خرابی ہو گئی",
    body: "جو آپ نے آخر میں بھیجا وہ شاید محفوظ نہیں ہوا۔ ایک منٹ بعد دوبارہ کوشش کریں۔",
    again: "دوبارہ کوشش کریں",
    reference: "پھر ایسا ہو تو ہمیں یہ حوالہ بتائیں:",
  },
}

const Words = createContext(lastWords.en)

/** Hands the words of an unexpected error to the browser before one happens. */
export function TroubleWords({ value, children }: { value: Trouble; children: ReactNode }) {
  return <Words value={value}>{children}</Words>
}

export function useTroubleWords(): Trouble {
  return useContext(Words)
}
