import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { DeclineForm } from "#components/review/decline-form.tsx"
import { randomId, today } from "#lib/platform/clock.ts"
import { declineReasons, localName } from "#lib/reference/index.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { writtenTo } from "#lib/review/letter.ts"
import { decline } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.decline"))("title") }
}

export default async function DeclinePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const actor = await requireStaff()
  const application = await found(applicationForReview(actor, reference))
  if (!application.can.includes("decline")) notFound()
  const [locale, { locale: reader }] = await Promise.all([getLocale(), writtenTo(actor, reference)])
  const offered = await declineReasons(today())
  const choosable = offered.filter(({ isOfProof }) => !isOfProof || application.hasNotice)
  const reasons = choosable.map((reason) => ({
    value: reason.code,
    label: localName(reason, locale),
    letter: reader === "ur" ? reason.letterUr : reason.letterEn,
  }))
  return (
    <DeclineForm
      action={decline}
      formKey={randomId()}
      application={application}
      reasons={reasons}
      reader={reader}
      isNoticeFirst={choosable.length < offered.length}
    />
  )
}
