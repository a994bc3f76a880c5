import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { ResumeForm } from "#components/review/decide-forms.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { resume } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.resume"))("title") }
}

export default async function ResumePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  if (!application.can.includes("resume")) notFound()
  return <ResumeForm action={resume} formKey={randomId()} application={application} />
}
