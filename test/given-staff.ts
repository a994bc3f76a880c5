import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { toEmail } from "#lib/platform/fields/email.ts"
import { staffEmails } from "#lib/staff/emails.ts"
import { inviteMember } from "#lib/staff/invite.ts"
import type { Invite } from "#lib/staff/schema.ts"
import { done, someEmail } from "./given-identity.ts"

export type GivenInvitation = { id: string; email: string; token: string }

/** An invitation whose letter has left, with the secret of its link. */
export async function givenInvitation(admin: Person, more: Partial<Invite> = {}): Promise<GivenInvitation> {
  const invite = { staffEmail: toEmail(someEmail()), staffName: "Hira Malik", role: "officer", language: "en" } as const
  const { id } = done(await inviteMember(admin, { ...invite, ...more }))
  const { email } = await database.staffInvitation.findUniqueOrThrow({ where: { id } })
  return { id, email, token: await tokenFor(id) }
}

/** The secret of the link in the letter that the worker would write now. */
export async function tokenFor(invitation: string): Promise<string> {
  const letter = await staffEmails["email.staff-invitation"]?.({ invitation })
  const link = letter?.paragraphs.flatMap((part) => ("link" in part ? [part.link] : []))[0] ?? ""
  return link.slice("/invitation/".length)
}
