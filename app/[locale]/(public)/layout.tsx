import type { ReactNode } from "react"
import { siteHeader } from "#app/site-header.ts"
import { PublicShell } from "#components/ui/public-shell.tsx"

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell {...(await siteHeader())}>{children}</PublicShell>
}
