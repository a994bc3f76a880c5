import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { SetAsideForm } from "#components/review/decide-forms.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { setAside } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.set_aside"))("title") }
}

export default async function SetAsidePage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  if (!application.can.includes("set_aside")) notFound()
  return <SetAsideForm action={setAside} formKey={randomId()} application={application} />
}
