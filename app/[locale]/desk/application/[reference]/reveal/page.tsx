import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { RevealForm } from "#components/review/reveal-form.tsx"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { reveal } from "../actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.decide.reveal"))("title") }
}

export default async function RevealPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  if (!application.mayReveal) notFound()
  return <RevealForm action={reveal} application={application} />
}
