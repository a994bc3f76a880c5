import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentActor } from "#app/session.ts"
import { EnquiryForm } from "#components/help/enquiry-form.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { enquiryKinds } from "#lib/help/lifecycle.ts"
import { randomId, today } from "#lib/platform/clock.ts"
import { policyOn } from "#lib/reference/index.ts"
import { writeToBoard } from "./actions.ts"

type WritePageProps = { params: Promise<{ kind: string }> }

export async function generateMetadata({ params }: WritePageProps): Promise<Metadata> {
  const kind = await kindIn(params)
  return kind ? { title: (await getTranslations("help.write"))(`${kind}.title`) } : {}
}

export default async function WritePage({ params }: WritePageProps) {
  const kind = (await kindIn(params)) ?? notFound()
  const [person, workingDays] = await Promise.all([currentActor(), policyOn("enquiry_working_days", today())])
  return (
    <>
      <BackLink href="/help" />
      <EnquiryForm
        action={writeToBoard}
        formKey={randomId()}
        kind={kind}
        person={person && { name: person.name, email: person.email }}
        workingDays={workingDays}
      />
    </>
  )
}

async function kindIn(params: WritePageProps["params"]) {
  const { kind } = await params
  return enquiryKinds.find((known) => known === kind)
}
