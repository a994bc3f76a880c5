import { claimEnquiry } from "#lib/help/claim.ts"
import { noteProof } from "#lib/help/note-proof.ts"
import type { EnquiryInput } from "#lib/help/schema.ts"
import { sendEnquiry } from "#lib/help/send.ts"
import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { toEmail } from "#lib/platform/fields/email.ts"
import { done, givenVisitor, someEmail } from "./given-identity.ts"

export type GivenEnquiry = { id: string; reference: string; version: number }

/** What somebody wrote to the board, signed in or not. */
export async function givenEnquiry(person: Person | null, input: Partial<EnquiryInput> = {}): Promise<GivenEnquiry> {
  const visitor = person ? {} : { yourName: "Bilal Ahmed", email: someEmail() }
  const typed = { kind: "help" as const, message: "I can’t find the button.", ...visitor, ...input }
  return enquiryAsItIs(done(await sendEnquiry({ person, visitor: givenVisitor() }, typed)))
}

/** An enquiry that an officer holds. */
export async function givenClaimedEnquiry(person: Person | null, officer: Person, input: Partial<EnquiryInput> = {}) {
  const enquiry = await givenEnquiry(person, input)
  done(await claimEnquiry(officer, enquiry))
  return enquiryAsItIs(enquiry)
}

/** A lost e-mail address, with the proof that the officer saw: it waits for a supervisor. */
export async function givenProof(owner: Person, officer: Person) {
  const newEmail = toEmail(someEmail())
  const lost = { kind: "lost_email", lostEmail: owner.email, email: newEmail } as const
  const enquiry = await givenClaimedEnquiry(null, officer, lost)
  done(await noteProof(officer, { ...enquiry, newEmail, proof: "Card shown at the office" }))
  const change = await database.emailChangeByDesk.findFirstOrThrow({ where: { enquiryId: enquiry.id } })
  return { ...(await enquiryAsItIs(enquiry)), change: change.id, newEmail }
}

/** The enquiry with the version that it has now. */
export async function enquiryAsItIs({ reference }: { reference: string }): Promise<GivenEnquiry> {
  return database.enquiry.findUniqueOrThrow({
    where: { reference },
    select: { id: true, reference: true, version: true },
  })
}
