import type { ReactNode } from "react"

/** More for who wants it, behind its question. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div className="more">{children}</div>
    </details>
  )
}
