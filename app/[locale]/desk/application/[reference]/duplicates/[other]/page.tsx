import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { CompareApplications } from "#components/review/compare-applications.tsx"
import { SettleForm } from "#components/review/settle-form.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { compareApplications } from "#lib/review/compare.ts"
import { settle } from "../../actions.ts"

type PageProps = { params: Promise<{ reference: string; other: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.duplicates"))("compare") }
}

export default async function ComparePage({ params }: PageProps) {
  const { reference, other } = await params
  const comparison = await found(compareApplications(await requireStaff(), reference, other))
  return (
    <CompareApplications comparison={comparison}>
      {comparison.maySettle && <SettleForm action={settle} formKey={randomId()} comparison={comparison} />}
    </CompareApplications>
  )
}
