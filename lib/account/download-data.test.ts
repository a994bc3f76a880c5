import { Buffer } from "node:buffer"
import type { Readable } from "node:stream"
import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { documentKinds } from "#lib/application/documents.ts"
import { answerEnquiry } from "#lib/help/answer.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { limits } from "#lib/identity/proofs/limits.ts"
import { noteMailEvent } from "#lib/letters/note-mail-event.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { at } from "#test/at.ts"
import { givenOwner, saidOf } from "#test/given-account.ts"
import { givenRegistered, givenSubmitted } from "#test/given-application.ts"
import { givenClaimedEnquiry, givenEnquiry } from "#test/given-help.ts"
import { done, givenVisitor, refusal } from "#test/given-identity.ts"
import { bounce, givenSent } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { downloadOwnData } from "./download-data.ts"

type Files = Record<string, string>

async function opened(zip: Readable): Promise<Files> {
  const parts: Buffer[] = []
  for await (const part of zip) parts.push(Buffer.from(part))
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const read = (files: Files, path: string) => JSON.parse(files[path] ?? "null")

test("the zip holds all that the portal holds about a registered person, their own numbers in full", async () => {
  const { actor, visitor, email } = await givenOwner()
  const officer = await givenPerson("officer", "Sana Raza")
  const iban = "PK36SCBL0000001123456702"
  const answers = { "bank.account": { bankCode: "SCBL", iban, accountTitle: "Ayesha Khan" } }
  const { reference } = await givenRegistered(actor, officer, answers)
  const files = await opened(done(await downloadOwnData(actor, visitor)))
  expect(Object.keys(files)).toEqual([
    "account.json",
    "applications.json",
    ...documentKinds.map((kind, at) => `documents/${reference}/${kind}-${at + 1}.jpeg`),
    "fees.json",
    "registration.json",
    "dollar-accounts.json",
    "letters.json",
    "enquiries.json",
    "sessions.json",
    "audit-log.json",
  ])
  expect(read(files, "account.json")).toMatchObject({ email })
  const [application] = read(files, "applications.json")
  expect(application).toMatchObject({ reference, status: "registered", answers: { iban, fullName: "Ayesha Khan" } })
  expect(application.answers.identityNumber).toMatch(/^\d{13}$/)
  expect(read(files, "fees.json")).toMatchObject([{ amountPaisa: 100_000, payment: { channel: "test" } }])
  expect(read(files, "registration.json").number).toMatch(/^FRL-/)
  expect(read(files, "dollar-accounts.json")).toMatchObject([{ application: { reference }, currency: "USD" }])
  expect(read(files, "sessions.json")).toHaveLength(1)
  const events = read(files, "audit-log.json").map(({ event, by }: { event: string; by: string }) => `${by} ${event}`)
  expect(events).toContain("you application.submitted")
  expect(events).toContain("board application.finally_approved")
  expect(events).toContain("portal application.fee_paid")
})

test("the zip holds what its owner was sent, and what they and the board wrote to each other", async () => {
  const { actor, visitor, email } = await givenOwner()
  const officer = await givenPerson("officer", "Sana Raza")
  const { reference } = await givenSubmitted(actor)
  const [letter] = await givenSent(actor.id)
  await noteMailEvent(systemActor("mailer"), bounce(letter ?? ""))
  const enquiry = await givenClaimedEnquiry(actor, officer, { message: "Where is my fee?" })
  done(await answerEnquiry(officer, { ...enquiry, letter: "It arrived on Monday." }))
  const named = await givenEnquiry(null, { kind: "lost_email", lostEmail: email, message: "Somebody else's words" })
  const files = await opened(done(await downloadOwnData(actor, visitor)))
  const about = { application: { reference }, channel: "email", kind: "application-received" }
  expect(read(files, "letters.json")).toContainEqual(
    expect.objectContaining({ ...about, state: "bounced", trouble: "no_such_mailbox", sentAt: expect.any(String) }),
  )
  expect(read(files, "enquiries.json")).toMatchObject([
    {
      reference: enquiry.reference,
      status: "answered",
      message: "Where is my fee?",
      letters: [{ body: "It arrived on Monday." }],
    },
  ])
  const all = Object.values(files).join("\n")
  for (const others of [officer.name, officer.id, named.reference, "Somebody else's words"]) {
    expect(all, others).not.toContain(others)
  }
})

test("of the board's people it names nobody, and of the portal's secrets it holds none", async () => {
  const { actor, visitor } = await givenOwner()
  const officer = await givenPerson("officer", "Sana Raza")
  await givenRegistered(actor, officer)
  const all = Object.values(await opened(done(await downloadOwnData(actor, visitor)))).join("\n")
  for (const secret of [officer.id, officer.name, officer.email, "passwordHash", "Encrypted", "argon2", "v1."]) {
    expect(all, secret).not.toContain(secret)
  }
})

test("it is somebody's own and nobody else's", async () => {
  const [one, other] = [await givenOwner(), await givenOwner()]
  const all = Object.values(await opened(done(await downloadOwnData(one.actor, one.visitor)))).join("\n")
  expect(all).not.toContain(other.actor.id)
  expect(all).not.toContain(other.email)
})

test("it is in the log before the first byte leaves", async () => {
  const { actor, visitor } = await givenOwner()
  const zip = done(await downloadOwnData(actor, visitor))
  expect(await saidOf(actor.id)).toContain("account.data_downloaded")
  zip.destroy()
})

test("it takes a fresh proof, and not more than a few times a day", async () => {
  const { actor, visitor } = await givenOwner()
  await at(addSeconds(now(), 6 * 60), async () => {
    expect(refusal(await downloadOwnData(actor, visitor)).code).toBe("step_up_needed")
  })
  for (let asked = 0; asked < limits.download.account; asked += 1) {
    done(await downloadOwnData(actor, visitor)).destroy()
  }
  expect(refusal(await downloadOwnData(actor, visitor)).code).toBe("too_many_tries")
  const where = { actorId: actor.id, type: "account.data_downloaded" }
  expect(await database.auditEntry.count({ where })).toBe(limits.download.account)
})

test("to staff there is no such thing", async () => {
  const asked = downloadOwnData(await givenPerson("admin"), givenVisitor())
  await expect(asked).rejects.toBeInstanceOf(NotFound)
})
