import type { ReactNode } from "react"
import { SiteFooter } from "./site-footer.tsx"
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx"
import { SkipLink } from "./skip-link.tsx"

type PublicShellProps = SiteHeaderProps & {
  /** Tables and figures need more than one column of text. */
  wide?: boolean
  children: ReactNode
}

/** A page for freelancers and the public: one column at the start edge. */
export function PublicShell({ wide, children, ...header }: PublicShellProps) {
  return (
    <div className="page">
      <SkipLink />
      <SiteHeader {...header} />
      <main className="wrap" id="main" tabIndex={-1}>
        {wide ? children : <div className="narrow">{children}</div>}
      </main>
      <SiteFooter />
    </div>
  )
}
