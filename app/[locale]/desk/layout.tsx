import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { pageAsked } from "#app/page-asked.ts"
import { requireStaff } from "#app/session.ts"
import { sessionEnd } from "#app/session-end.ts"
import { DeskShell } from "#components/ui/desk-shell.tsx"
import { homeOf } from "#lib/identity/home.ts"
import { may, type Permission } from "#lib/identity/permissions.ts"
import { signOutHere } from "../(account)/sign-out/actions.ts"

const parts = [
  { href: "/desk", label: "queue", permission: "review.read" },
  { href: "/desk/workload", label: "workload", permission: "workload.read" },
  { href: "/desk/dollar-accounts", label: "dollarAccounts", permission: "dollar-account.read" },
  { href: "/desk/enquiries", label: "enquiries", permission: "enquiry.read" },
  { href: "/desk/reports", label: "reports", permission: "reports.read" },
  { href: "/desk/people", label: "people", permission: "staff.read" },
  { href: "/desk/audit", label: "audit", permission: "audit.read" },
] as const satisfies readonly { href: string; label: string; permission: Permission }[]

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const t = await getTranslations("desk.nav")
  const page = (await pageAsked())?.path ?? "/desk"
  const here = page.split("?")[0] ?? ""
  const isHere = (href: string) =>
    href === "/desk" ? here === href || here.startsWith("/desk/application") : here.startsWith(href)
  return (
    <DeskShell
      here={page}
      home={homeOf(actor)}
      items={parts
        .filter(({ permission }) => may(actor, permission))
        .map(({ href, label }) => ({ href, label: t(label), current: isHere(href) }))}
      person={t("person", { name: actor.name, role: t(`roles.${actor.role}`) })}
      signOut={signOutHere}
      sessionEnd={await sessionEnd()}
    >
      {children}
    </DeskShell>
  )
}
