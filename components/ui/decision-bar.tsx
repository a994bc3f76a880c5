import type { ReactNode } from "react"

/** The acts of a page, always in view at its foot. */
export function DecisionBar({ children }: { children: ReactNode }) {
  return <div className="decide">{children}</div>
}
