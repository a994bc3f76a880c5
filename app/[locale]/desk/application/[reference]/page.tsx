import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { ApplicationView } from "#components/review/application-view.tsx"
import { ClaimForm, ConfirmForm, ReleaseForm } from "#components/review/claim-forms.tsx"
import { type SectionKey, sectionKeys } from "#lib/application/questions.ts"
import { randomId, today } from "#lib/platform/clock.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { acceptSectionHere, askAgain, claim, confirm, release, sendLetterAgainHere, writeNote } from "./actions.ts"

type PageProps = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: unknown }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getTranslations("desk.application"))("title", { reference: (await params).reference }) }
}

export default async function ReviewPage({ params, searchParams }: PageProps) {
  const { reference } = await params
  const application = await found(applicationForReview(await requireStaff(), reference))
  const form = { reference, version: application.version, formKey: randomId() }
  return (
    <ApplicationView
      application={application}
      today={today()}
      again={{ action: sendLetterAgainHere, formKey: randomId(), reference }}
      askAgain={{ action: askAgain, formKeys: application.lookups.map(randomId), reference }}
      writeNote={{ action: writeNote, formKey: randomId(), reference }}
      accept={{ ...form, action: acceptSectionHere, formKeys: keysOfSections() }}
      done={(await searchParams).done}
      confirm={application.mayConfirm && <ConfirmForm action={confirm} {...form} />}
      claim={application.mayClaim && <ClaimForm action={claim} {...form} />}
      release={application.holder?.isMe && <ReleaseForm action={release} {...form} />}
    />
  )
}

const keysOfSections = () =>
  Object.fromEntries(sectionKeys.map((section) => [section, randomId()])) as Record<SectionKey, string>
