import { endorseDollarAccount } from "#lib/dollar-account/endorse.ts"
import { changeEmailByDesk } from "#lib/help/change-email-by-desk.ts"
import type { Person } from "#lib/identity/actor.ts"
import { hashPassword } from "#lib/identity/proofs/passwords.ts"
import { database } from "#lib/platform/database.ts"
import { orderBulk } from "#lib/review/bulk/order.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { holdApplication } from "#lib/review/hold.ts"
import { revealNumber } from "#lib/review/reveal.ts"
import { suspendMember } from "#lib/staff/suspend.ts"
import {
  asItIs,
  type GivenApplication,
  givenAsked,
  givenBegun,
  givenClaimed,
  givenDeclined,
  givenDraft,
  givenFeeDue,
  givenFeePaid,
  givenRegistered,
  givenSubmitted,
  givenWithdrawn,
  someMobile,
} from "#test/given-application.ts"
import { type GivenEnquiry, givenClaimedEnquiry, givenEnquiry, givenProof } from "#test/given-help.ts"
import { done, goodPassword, someEmail } from "#test/given-identity.ts"
import { givenReturned, givenSent, lettersOf } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenGathered, givenView } from "#test/given-queue-work.ts"
import { type GivenInvitation, givenInvitation } from "#test/given-staff.ts"

/** How an object can stand when somebody comes to it, brought there by the commands themselves. */
export type Scene = {
  owner: Person
  /** Whoever holds it at the desk, where somebody does. */
  officer: Person
  application: GivenApplication
  /** The last letter about it, or nobody's. */
  letter: string
  /** The dollar account that was asked for, once there is a registration. */
  request: { id: string; version: number }
  /** What was written to the board, and the new e-mail address that came of it. */
  enquiry: GivenEnquiry
  change: string
  /** The reference of another's application that may be the same person's, or nobody's. */
  twin: string
  /** The front of the owner's identity card, once it was added. */
  document: { id: string }
  /** What the officer gathered last for many applications, and the view that they saved last; or nobody's. */
  bulk: string
  view: string
  /** An officer whom an admin may do something to, and somebody who was invited; or nobody. */
  member: string
  invitation: GivenInvitation
}

type Stands = (owner: Person, officer: Person) => Promise<GivenApplication>

const noEnquiry: GivenEnquiry = { id: "00000000-0000-7000-8000-000000000000", reference: "EQ-2000-0000001", version: 1 }
const nothing = { id: "00000000-0000-7000-8000-000000000000", version: 1 }

const stands = {
  "nothing begun": async () => ({ ...nothing, reference: "FR-2000-0000001" }),
  "an empty draft": (owner) => givenBegun(owner),
  "a draft": (owner) => givenDraft(owner),
  "an application that waits": (owner) => givenSubmitted(owner),
  "an application whose owner was written to": async (owner) => {
    const submitted = await givenSubmitted(owner)
    await givenSent(owner.id)
    return submitted
  },
  "letters that came back": async (owner) => {
    const submitted = await givenSubmitted(owner)
    await givenReturned(owner.id)
    return submitted
  },
  "an application that the officer holds": givenClaimed,
  "a question to many, gathered by the officer": async (owner, officer) => {
    const submitted = await givenSubmitted(owner)
    await givenGathered(officer, [submitted])
    return submitted
  },
  "a question to many, ordered by the officer": async (owner, officer) => {
    const submitted = await givenSubmitted(owner)
    const { id: bulk } = await givenGathered(officer, [submitted, await givenSubmitted(await givenPerson())])
    await orderBulk(officer, { bulk, question: "Which of your clients are abroad?" })
    return submitted
  },
  "a view that the officer saved": async (owner, officer) => {
    await givenView(officer)
    return givenSubmitted(owner)
  },
  "an application whose owner was asked": (owner, officer) => givenAsked(owner, officer),
  "an application on hold": async (owner, officer) => {
    const held = await givenClaimed(owner, officer)
    await holdApplication(officer, { ...held, holdReason: "The bank was asked" })
    return asItIs(held)
  },
  "an application whose fee is due": givenFeeDue,
  "a paid application that the officer holds": async (owner, officer) => {
    const paid = await givenFeePaid(owner, await givenPerson("officer"))
    await claimApplication(officer, paid)
    return asItIs(paid)
  },
  "a number shown to the officer": async (owner, officer) => {
    const held = await givenClaimed(owner, officer)
    await revealNumber(officer, { reference: held.reference, what: "iban", revealReason: "The bank asks" })
    return held
  },
  "a registration": givenRegistered,
  "a dollar account at the bank": async (owner, officer) => {
    const registered = await givenRegistered(owner, officer)
    await endorseDollarAccount(officer, await requestOf(registered))
    return registered
  },
  "a possible duplicate": async (owner) => {
    const typed = { "contact.mobile": { mobile: someMobile() } }
    await givenSubmitted(await givenPerson(), typed)
    return givenSubmitted(owner, typed)
  },
  "a declined application": (owner, officer) => givenDeclined(owner, officer),
  "a withdrawn application": (owner) => givenWithdrawn(owner),
} as const satisfies Record<string, Stands>

/** What stands about an enquiry, beside no application. */
const asked = {
  "an enquiry that waits": (owner) => givenEnquiry(owner),
  "an enquiry that the officer holds": (owner, officer) =>
    givenClaimedEnquiry(owner, officer, { kind: "lost_email", email: someEmail() }),
  "a lost address whose proof the officer saw": givenProof,
  "a new address to confirm": async (owner, officer) => {
    const proof = await givenProof(owner, officer)
    await changeEmailByDesk(await givenPerson("supervisor"), { ...proof, changeReason: "The card agrees" })
    return proof
  },
} as const satisfies Record<string, (owner: Person, officer: Person) => Promise<GivenEnquiry & { change?: string }>>

type Staff = { member?: string; invitation?: GivenInvitation }

/** What stands about the staff, beside no application. */
const staffed = {
  "a member of the staff": async () => ({ member: (await givenPerson("officer", "Hira Malik")).id }),
  "a suspended member of the staff": async (admin) => {
    const { id } = await givenPerson("officer", "Hira Malik")
    await suspendMember(admin, { id, suspendReason: "Away for a year" })
    return { member: id }
  },
  "an invitation that is out": async (admin) => ({ invitation: await givenInvitation(admin) }),
} as const satisfies Record<string, (admin: Person) => Promise<Staff>>

const nobodyInvited: GivenInvitation = { id: nothing.id, email: "", token: "guessed" }

export type SceneName = keyof typeof stands | keyof typeof asked | keyof typeof staffed

let hash: Promise<string> | undefined

/** Somebody with an account whose password is `goodPassword`. */
export async function somebody(role: Person["role"], name: string): Promise<Person> {
  const person = await givenPerson(role, name)
  hash ??= hashPassword(goodPassword).then(done)
  await database.account.update({ where: { id: person.id }, data: { passwordHash: await hash } })
  return person
}

/** A scene with an owner of its own. */
export async function setScene(name: SceneName, officer: Person): Promise<Scene> {
  const owner = await somebody("freelancer", "Ayesha Khan")
  const isAsked = name in asked
  const application = await stands[name in stands ? (name as keyof typeof stands) : "nothing begun"](owner, officer)
  const [letter] = await lettersOf(application.id)
  const found: GivenEnquiry & { change?: string } = isAsked
    ? await asked[name as keyof typeof asked](owner, officer)
    : noEnquiry
  const { change = nothing.id, ...enquiry } = found
  const [request, document] = [await requestOf(application), await documentOf(application)]
  const [twin, ofOfficer, staff] = [await twinOf(application), await lastOf(officer), await staffIn(name)]
  const { member = nothing.id, invitation = nobodyInvited } = staff
  return {
    ...{ owner, officer, application, letter: letter?.id ?? nothing.id, request, enquiry, change, document, twin },
    ...{ ...ofOfficer, member, invitation },
  }
}

async function lastOf({ id: accountId }: Person) {
  const last = { where: { accountId }, select: { id: true } } as const
  const [bulk, view] = await Promise.all([
    database.bulkWork.findFirst({ ...last, orderBy: { gatheredAt: "desc" } }),
    database.savedView.findFirst({ ...last, orderBy: { createdAt: "desc" } }),
  ])
  return { bulk: bulk?.id ?? nothing.id, view: view?.id ?? nothing.id }
}

async function staffIn(name: SceneName): Promise<Staff> {
  return name in staffed ? staffed[name as keyof typeof staffed](await givenPerson("admin")) : {}
}

/** Whose things a scene is about, beside whoever acts in it. */
export function concernedIn({ owner, member, invitation }: Scene): string[] {
  return [owner.id, member, invitation.id]
}

async function twinOf({ id }: { id: string }) {
  const select = { lower: { select: { reference: true } } }
  const pair = await database.duplicatePair.findFirst({ where: { higherId: id }, select })
  return pair?.lower.reference ?? "FR-2000-0000002"
}

async function documentOf({ id: applicationId }: { id: string }) {
  const where = { applicationId, kind: "cnic_front", state: "kept" } as const
  return (await database.document.findFirst({ where, select: { id: true } })) ?? nothing
}

async function requestOf({ id }: { id: string }) {
  const where = { applicationId: id }
  return (await database.dollarAccountRequest.findUnique({ where, select: { id: true, version: true } })) ?? nothing
}

/** A page's address in this scene. */
export function addressIn(scene: Scene, page: string): string {
  const { reference } = scene.application
  const kind = page.includes("/documents/") ? "cnic-front" : "complaint"
  const named = page.replace("[enquiry]", scene.enquiry.reference).replace("[kind]", kind)
  const address = named
    .replace("[reference]", reference)
    .replace("[id]", idIn(scene, page))
    .replace("[locale]", "en")
    .replace("[other]", scene.twin)
    .replace("[section]", "work")
    .replace("[bulk]", scene.bulk)
    .replace("[token]", scene.invitation.token)
  return address.replace("[...rest]", "no-such-page").replace("[...nextauth]", "session")
}

function idIn({ request, change, document, member, invitation }: Scene, page: string): string {
  if (page.endsWith("documents/[id]")) return document.id
  if (page.includes("/dollar-accounts/")) return request.id
  if (page.includes("/invitations/")) return invitation.id
  if (page.includes("/people/")) return member
  if (page.includes("/new-address/")) return change
  return page.includes("/passkeys/") ? nothing.id : "1"
}
