import type { ReactNode } from "react"
import { siteHeader } from "#app/site-header.ts"
import { requireTrial } from "#app/trial.ts"
import { PublicShell } from "#components/ui/public-shell.tsx"

export default async function TrialLayout({ children }: { children: ReactNode }) {
  await requireTrial()
  return (
    <PublicShell wide {...(await siteHeader())}>
      {children}
    </PublicShell>
  )
}
