import type { ReactNode } from "react"
import { sessionEnd } from "#app/session-end.ts"
import { siteHeader } from "#app/site-header.ts"
import { PublicShell } from "#components/ui/public-shell.tsx"

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell {...(await siteHeader())} sessionEnd={await sessionEnd()}>
      {children}
    </PublicShell>
  )
}
