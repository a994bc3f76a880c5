import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { WorkloadView } from "#components/review/workload-view.tsx"
import { now } from "#lib/platform/clock.ts"
import { deskWorkload } from "#lib/review/workload.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.workload"))("title") }
}

export default async function WorkloadPage() {
  return <WorkloadView workload={await found(deskWorkload(await requireStaff()))} asOf={now()} />
}
