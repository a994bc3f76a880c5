import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { ApproveForm } from "#components/review/decide-forms.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { writtenTo } from "#lib/review/letter.ts"
import { approve } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.approve"))("title") }
}

export default async function ApprovePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const actor = await requireStaff()
  const application = await found(applicationForReview(actor, reference))
  if (!application.can.includes("approve")) notFound()
  const { locale } = await writtenTo(actor, reference)
  return <ApproveForm action={approve} formKey={randomId()} application={application} reader={locale} />
}
