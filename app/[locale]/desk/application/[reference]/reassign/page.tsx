import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { ReassignForm } from "#components/review/reassign-form.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { officers } from "#lib/review/officers.ts"
import { reassign } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.reassign"))("title") }
}

export default async function ReassignPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const actor = await requireStaff()
  const [application, choices] = await found(Promise.all([applicationForReview(actor, reference), officers(actor)]))
  return <ReassignForm action={reassign} formKey={randomId()} application={application} officers={choices} />
}
