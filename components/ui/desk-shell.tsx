import type { ReactNode } from "react"
import { DeskHeader, type DeskHeaderProps } from "./desk-header.tsx"
import { SkipLink } from "./skip-link.tsx"

/** A page for the board's staff: full width, denser. */
export function DeskShell({ children, ...header }: DeskHeaderProps & { children: ReactNode }) {
  return (
    <div className="page desk">
      <SkipLink />
      <DeskHeader {...header} />
      <main className="wrap" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
