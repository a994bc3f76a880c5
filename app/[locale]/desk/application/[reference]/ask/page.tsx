import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { AskForm } from "#components/review/decide-forms.tsx"
import { randomId, today } from "#lib/platform/clock.ts"
import { letterTemplates, localName } from "#lib/reference/index.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { lastDayToAnswer } from "#lib/review/give-turn.ts"
import { writtenTo } from "#lib/review/letter.ts"
import type { SectionMark } from "#lib/review/section-marks.ts"
import { ask } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.ask"))("title") }
}

export default async function AskPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const actor = await requireStaff()
  const application = await found(applicationForReview(actor, reference))
  if (!application.can.includes("ask")) notFound()
  const answerBy = await lastDayToAnswer("information_answer_days")
  const [{ locale }, templates] = await Promise.all([writtenTo(actor, reference), letterTemplates("ask", today())])
  const own = await getLocale()
  return (
    <AskForm
      action={ask}
      formKey={randomId()}
      application={application}
      answerBy={answerBy}
      question={await queriesInWords(application.marks, locale)}
      reader={locale}
      templates={templates.map((template) => ({ value: template.code, label: localName(template, own) }))}
    />
  )
}

/** What is queried, a line for each section, its name in the applicant's language. */
async function queriesInWords(marks: SectionMark[], locale: string): Promise<string> {
  const t = await getTranslations({ locale, namespace: "application.sections" })
  const queried = marks.filter(({ query }) => query !== null)
  return queried.map(({ section, query }) => `${t(`${section}.title`)}: ${query}`).join("\n")
}
