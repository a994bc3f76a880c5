import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { IntendDeclineForm } from "#components/review/decide-forms.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { lastDayToAnswer } from "#lib/review/give-turn.ts"
import { intend } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.intend_decline"))("title") }
}

export default async function IntendDeclinePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  if (!application.can.includes("intend_decline")) notFound()
  const answerBy = await lastDayToAnswer("decline_answer_days")
  return <IntendDeclineForm action={intend} formKey={randomId()} application={application} answerBy={answerBy} />
}
