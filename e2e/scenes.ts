import { endorseDollarAccount } from "#lib/dollar-account/endorse.ts"
import type { Person } from "#lib/identity/actor.ts"
import { hashPassword } from "#lib/identity/proofs/passwords.ts"
import { database } from "#lib/platform/database.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { revealNumber } from "#lib/review/reveal.ts"
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
} from "#test/given-application.ts"
import { done, goodPassword } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"

/** How an object can stand when somebody comes to it, brought there by the commands themselves. */
export type Scene = {
  owner: Person
  /** Whoever holds it at the desk, where somebody does. */
  officer: Person
  application: GivenApplication
  /** The dollar account that was asked for, once there is a registration. */
  request: { id: string; version: number }
  /** The front of the owner's identity card, once it was added. */
  document: { id: string }
}

type Stands = (owner: Person, officer: Person) => Promise<GivenApplication>

const nothing = { id: "00000000-0000-7000-8000-000000000000", version: 1 }

const stands = {
  "nothing begun": async () => ({ ...nothing, reference: "FR-2000-0000001" }),
  "an empty draft": (owner) => givenBegun(owner),
  "a draft": (owner) => givenDraft(owner),
  "an application that waits": (owner) => givenSubmitted(owner),
  "an application that the officer holds": givenClaimed,
  "an application whose owner was asked": (owner, officer) => givenAsked(owner, officer),
  "an application whose fee is due": givenFeeDue,
  "a paid application that the officer holds": async (owner, officer) => {
    const paid = await givenFeePaid(owner, officer)
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
  "a declined application": (owner, officer) => givenDeclined(owner, officer),
  "a withdrawn application": (owner) => givenWithdrawn(owner),
} as const satisfies Record<string, Stands>

export type SceneName = keyof typeof stands

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
  const application = await stands[name](owner, officer)
  const [request, document] = [await requestOf(application), await documentOf(application)]
  return { owner, officer, application, request, document }
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
  const id = page.includes("/dollar-accounts/")
    ? scene.request.id
    : page.endsWith("documents/[id]")
      ? scene.document.id
      : "1"
  const named = page.replace("[reference]", reference).replace("[kind]", "cnic-front")
  const address = named.replace("[id]", id).replace("[locale]", "en")
  return address.replace("[...rest]", "no-such-page").replace("[...nextauth]", "session")
}
