import type { ReactNode } from "react"

/** Done or go, waits, stop, information, neutral. */
export type Tone = "go" | "wait" | "stop" | "info" | "grey"

/** A state, as its word; the colour only repeats it. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <strong className={`tag ${tone}`}>{children}</strong>
}
