import type { ReactNode } from "react"

/** Answers and checks at the start side, and what one compares them with beside them, always in view. */
export function Split({ children, side, sideLabel }: { children: ReactNode; side: ReactNode; sideLabel: string }) {
  return (
    <div className="split">
      <div>{children}</div>
      <aside className="side" aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  )
}
