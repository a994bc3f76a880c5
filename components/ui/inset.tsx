import type { ReactNode } from "react"
import type { Tone } from "./status-tag.tsx"

type InsetProps = {
  tone?: Tone
  /** Says that something has just happened, so that it is read out. */
  announced?: boolean
  children: ReactNode
}

/** What a person should not miss beside the text; the tone says which state, the words say it too. */
export function Inset({ tone = "go", announced, children }: InsetProps) {
  return (
    <div className={`inset ${tone}`} role={announced ? "status" : undefined}>
      {children}
    </div>
  )
}
