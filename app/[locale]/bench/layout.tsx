import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { environment } from "#lib/platform/environment.ts"

/** What the measurements compare pages and actions with (`bench/`). Not there but on the measuring server. */
export default function BenchLayout({ children }: { children: ReactNode }) {
  if (!environment().BENCH) notFound()
  return children
}
