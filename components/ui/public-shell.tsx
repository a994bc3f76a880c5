import type { ReactNode } from "react"
import type { SessionEndProps } from "./session-end.tsx"
import { SiteFooter } from "./site-footer.tsx"
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx"
import { SkipLink } from "./skip-link.tsx"
import { TimelyWarning } from "./timely-warning.tsx"

type PublicShellProps = SiteHeaderProps & {
  /** When the session ends, for who has signed in. */
  sessionEnd?: SessionEndProps | null
  /** Tables and figures need more than one column of text. */
  wide?: boolean
  children: ReactNode
}

/** A page for freelancers and the public: one column at the start edge. */
export function PublicShell({ wide, sessionEnd, children, ...header }: PublicShellProps) {
  return (
    <div className="page">
      <SkipLink />
      <SiteHeader {...header} />
      <main className="wrap" id="main" tabIndex={-1}>
        {wide ? children : <div className="narrow">{children}</div>}
      </main>
      <SiteFooter />
      {sessionEnd && <TimelyWarning {...sessionEnd} />}
    </div>
  )
}
