import type { Metadata } from "next"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { EmailChange } from "#components/help/email-change.tsx"
import { EnquiryForms } from "#components/help/enquiry-forms.tsx"
import { EnquiryView } from "#components/help/enquiry-view.tsx"
import { enquiryForDesk } from "#lib/help/enquiry-for-desk.ts"
import { randomId, today } from "#lib/platform/clock.ts"
import { answerAsker, approveEmail, claimAsked, closeAsked, noteProofSeen, releaseAsked } from "./actions.ts"

type PageProps = { params: Promise<{ enquiry: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await params).enquiry }
}

const actions = {
  claim: claimAsked,
  release: releaseAsked,
  answer: answerAsker,
  close: closeAsked,
  noteProof: noteProofSeen,
}

export default async function EnquiryPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const enquiry = await found(enquiryForDesk(actor, (await params).enquiry))
  const { done } = await searchParams
  const { emailChange } = enquiry
  const formKeys = {
    claim: randomId(),
    release: randomId(),
    answer: randomId(),
    close: randomId(),
    noteProof: randomId(),
  }
  return (
    <EnquiryView enquiry={enquiry} today={today()} done={done}>
      {emailChange && <EmailChange change={emailChange} enquiry={enquiry} action={approveEmail} formKey={randomId()} />}
      <EnquiryForms enquiry={enquiry} actions={actions} formKeys={formKeys} />
    </EnquiryView>
  )
}
