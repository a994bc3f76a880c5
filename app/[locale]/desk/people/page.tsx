import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { StaffView } from "#components/staff/staff-view.tsx"
import { staffList } from "#lib/staff/list.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people"))("title") }
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const list = await found(staffList(await requireStaff()))
  return <StaffView list={list} done={(await searchParams).done} />
}
