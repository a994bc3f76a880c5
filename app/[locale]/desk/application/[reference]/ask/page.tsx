import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { AskForm } from "#components/review/decide-forms.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { lastDayToAnswer } from "#lib/review/give-turn.ts"
import { ask } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.ask"))("title") }
}

export default async function AskPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  if (!application.can.includes("ask")) notFound()
  const answerBy = await lastDayToAnswer("information_answer_days")
  return <AskForm action={ask} formKey={randomId()} application={application} answerBy={answerBy} />
}
