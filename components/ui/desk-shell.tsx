import type { ReactNode } from "react"
import { DeskHeader, type DeskHeaderProps } from "./desk-header.tsx"
import { DeskKeys } from "./desk-keys.tsx"
import type { SessionEndProps } from "./session-end.tsx"
import { SkipLink } from "./skip-link.tsx"
import { TimelyWarning } from "./timely-warning.tsx"

type DeskShellProps = DeskHeaderProps & { sessionEnd?: SessionEndProps | null; children: ReactNode }

/** A page for the board's staff: full width, denser. */
export function DeskShell({ sessionEnd, children, ...header }: DeskShellProps) {
  return (
    <div className="page desk">
      <SkipLink />
      <DeskHeader {...header} />
      <main className="wrap" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="wrap">
        <DeskKeys />
      </footer>
      {sessionEnd && <TimelyWarning {...sessionEnd} isDesk />}
    </div>
  )
}
