import type { ReactNode } from "react"

type PageTitleProps = {
  children: ReactNode
  /** Where one is: the section's name or the reference, above the heading. */
  caption?: ReactNode
  /** More about the page, below the heading at the public's pages and beside it at the desk. */
  hint?: ReactNode
  /** What one does on this page, at the desk's end edge. */
  actions?: ReactNode
}

/** The page's heading. */
export function PageTitle({ children, caption, hint, actions }: PageTitleProps) {
  return (
    <div className="page-title">
      {caption && <p className="hint caption num">{caption}</p>}
      <h1>{children}</h1>
      {hint && <p className="hint num">{hint}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
