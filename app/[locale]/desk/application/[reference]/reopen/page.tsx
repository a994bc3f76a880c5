import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { ReopenForm } from "#components/review/decide-forms.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { reopen } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.reopen"))("title") }
}

export default async function ReopenPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  if (!application.can.includes("reopen")) notFound()
  return <ReopenForm action={reopen} formKey={randomId()} application={application} />
}
