import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { QueryForm } from "#components/review/query-form.tsx"
import { sectionKeys } from "#lib/application/questions.ts"
import { randomId } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { querySectionHere } from "../../actions.ts"

type PageProps = { params: Promise<{ reference: string; section: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { section } = await params
  const key = sectionKeys.find((one) => one === section)
  const t = await getTranslations()
  return key ? { title: t("desk.sections.queryTitle", { section: t(`application.sections.${key}.title`) }) } : {}
}

export default async function QueryPage({ params }: PageProps) {
  const { reference, section } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  const key = sectionKeys.find((one) => one === section)
  if (!key || !application.mayMark) notFound()
  return <QueryForm action={querySectionHere} formKey={randomId()} application={application} section={key} />
}
