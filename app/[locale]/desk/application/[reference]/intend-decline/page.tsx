import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { IntendDeclineForm } from "#components/review/decide-forms.tsx"
import { randomId, today } from "#lib/platform/clock.ts"
import { letterTemplates, localName } from "#lib/reference/index.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { lastDayToAnswer } from "#lib/review/give-turn.ts"
import { writtenTo } from "#lib/review/letter.ts"
import { intend } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.intend_decline"))("title") }
}

export default async function IntendDeclinePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const actor = await requireStaff()
  const application = await found(applicationForReview(actor, reference))
  if (!application.can.includes("intend_decline")) notFound()
  const answerBy = await lastDayToAnswer("decline_answer_days")
  const [{ locale }, templates] = await Promise.all([
    writtenTo(actor, reference),
    letterTemplates("intend_decline", today()),
  ])
  const own = await getLocale()
  return (
    <IntendDeclineForm
      action={intend}
      formKey={randomId()}
      application={application}
      answerBy={answerBy}
      reader={locale}
      templates={templates.map((template) => ({ value: template.code, label: localName(template, own) }))}
    />
  )
}
