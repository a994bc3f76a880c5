import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { AuditView } from "#components/audit/audit-view.tsx"
import { soughtPeople } from "#lib/audit/find-people.ts"
import { searchAudit } from "#lib/audit/search.ts"
import { readAuditAddress } from "#lib/audit/search-address.ts"
import { findInLog } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") }
}

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requireStaff()
  const address = readAuditAddress(await searchParams)
  const { filters } = address
  const [page, people] = await found(
    Promise.all([searchAudit(actor, address), soughtPeople(actor, filters.people ?? [])]),
  )
  return <AuditView {...address} page={page} people={people} findPeople={findInLog} />
}
