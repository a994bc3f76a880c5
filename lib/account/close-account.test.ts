import { expect, test } from "vitest"
import { submitApplication } from "#lib/application/submit.ts"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import type { Person } from "#lib/identity/actor.ts"
import { confirmSignUp } from "#lib/identity/confirm-sign-up.ts"
import { openSession } from "#lib/identity/open-session.ts"
import { askReset } from "#lib/identity/reset-password.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { signUp } from "#lib/identity/sign-up.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { at } from "#test/at.ts"
import { givenOwner, lettersFor, saidOf } from "#test/given-account.ts"
import {
  asItIs,
  givenClaimed,
  givenDraft,
  givenFeePaid,
  givenRegistered,
  givenSubmitted,
  someIdentityNumber,
} from "#test/given-application.ts"
import { codeFor, done, emailFor, givenVisitor, goodPassword, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { closeAccount } from "./close-account.ts"
import { closingPage } from "./closing-page.ts"
import { accountEmails } from "./emails.ts"

const next = null
const keep = { giveUpRegistration: false }
const giveUp = { giveUpRegistration: true }

test("nobody signs in to a closed account, its sessions are out, and a letter goes to the address that it had", async () => {
  const { actor, visitor, cookie, email } = await givenOwner()
  done(await closeAccount(actor, keep))
  expect(await openSession(cookie)).toBeNull()
  expect(refusal(await signIn(visitor, { email, password: goodPassword, next })).code).toBe("sign_in_refused")
  expect(await emailFor(done(await askReset(visitor, { email })).id)).toBeNull()
  const former = await database.formerAddress.findFirstOrThrow({ where: { accountId: actor.id } })
  expect(await lettersFor(former.id)).toEqual(["email.account-closed"])
  const letter = await accountEmails["email.account-closed"]?.({ former: former.id })
  expect(letter).toMatchObject({ to: email, subject: "Your account is closed" })
  expect(await saidOf(actor.id)).toContain("account.closed")
})

test("the address can be used for a new account at once", async () => {
  const { actor, email } = await givenOwner()
  done(await closeAccount(actor, keep))
  const visitor = givenVisitor()
  const { id } = done(await signUp(visitor, { email, password: goodPassword }))
  const started = done(await confirmSignUp(visitor, { id, email }, { code: await codeFor(id), next }))
  expect(started.publicId).not.toBe(actor.session)
})

test("a draft is withdrawn, and nothing of its answers stays", async () => {
  const { actor } = await givenOwner()
  const identityNumber = someIdentityNumber()
  const draft = await givenDraft(actor, { "identity.card": { identityNumber } })
  done(await closeAccount(actor, keep))
  const row = await database.application.findUniqueOrThrow({ where: { id: draft.id } })
  expect(row).toMatchObject({ status: "withdrawn", fullName: null, ibanEncrypted: null, skills: [], mobile: null })
  const { id, reference, kind, status, version, accountId, createdAt, savedAt, statusChangedAt, ...more } = row
  // The desk's own: no answer, and of a draft they say nothing.
  const { hasDuplicates, isReady, deskOrder, ...rest } = more
  expect([hasDuplicates, isReady, deskOrder]).toEqual([false, false, statusChangedAt])
  expect(
    Object.values(rest).filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ).toEqual([])
  expect(await database.numberHash.count({ where: { applicationId: id } })).toBe(0)
  const documents = await database.document.findMany({ where: { applicationId: id } })
  expect(documents.length).toBeGreaterThan(0)
  for (const document of documents) expect(document).toMatchObject({ state: "removed", storedKey: null, name: "" })
})

test("while the board has an application nothing is closed, and nothing is changed", async () => {
  const officer = await givenPerson("officer")
  const brought: ((actor: Person) => Promise<{ reference: string }>)[] = [
    (actor) => givenSubmitted(actor),
    (actor) => givenFeePaid(actor, officer),
  ]
  for (const bring of brought) {
    const { actor, cookie } = await givenOwner()
    const { reference } = await bring(actor)
    expect(refusal(await closeAccount(actor, giveUp))).toEqual({ code: "application_under_way", reference })
    expect((await closingPage(actor)).underWay?.reference).toBe(reference)
    expect(await openSession(cookie)).not.toBeNull()
  }
})

test("an application that the board has seen and is withdrawn keeps its answers", async () => {
  const { actor } = await givenOwner()
  const submitted = await givenSubmitted(actor)
  done(await withdrawApplication(actor, submitted))
  done(await closeAccount(actor, keep))
  const row = await database.application.findUniqueOrThrow({ where: { id: submitted.id } })
  expect(row.fullName).toBe("Ayesha Khan")
})

test("a valid registration is given up only by saying so; the entry stays, cancelled, and the bank request goes", async () => {
  const { actor } = await givenOwner()
  await givenRegistered(actor, await givenPerson("officer"))
  expect(refusal(await closeAccount(actor, keep)).code).toBe("registration_stands")
  expect((await closingPage(actor)).valid?.number).toMatch(/^FRL-/)
  done(await closeAccount(actor, giveUp))
  const entry = await database.registration.findUniqueOrThrow({ where: { accountId: actor.id } })
  expect(entry).toMatchObject({ status: "cancelled", fullName: "Ayesha Khan" })
  const request = await database.dollarAccountRequest.findFirstOrThrow({ where: { accountId: actor.id } })
  expect(request.status).toBe("withdrawn")
})

test("whoever gave their registration up can be approved again, from another account", async () => {
  const officer = await givenPerson("officer")
  const typed = { "identity.card": { identityNumber: someIdentityNumber() } }
  const before = await givenOwner()
  await givenRegistered(before.actor, officer, typed)
  done(await closeAccount(before.actor, giveUp))
  const after = await givenOwner()
  const claimed = await givenClaimed(after.actor, officer, typed)
  done(await approveApplication(officer, claimed))
})

test("a registration that the board has suspended keeps the account open; one that it cancelled keeps the number", async () => {
  const officer = await givenPerson("officer")
  const { actor } = await givenOwner()
  await givenRegistered(actor, officer)
  const stands = (status: "suspended" | "cancelled") =>
    database.$executeRaw`update registration set status = ${status}::"RegistrationStatus" where account_id = ${actor.id}::uuid`
  await stands("suspended")
  expect(refusal(await closeAccount(actor, giveUp)).code).toBe("registration_suspended")
  await stands("cancelled")
  done(await closeAccount(actor, keep))
  expect(await database.identityHolder.count({ where: { accountId: actor.id } })).toBeGreaterThan(0)
})

test("it takes a fresh proof, and is not for staff", async () => {
  const { actor } = await givenOwner()
  await at(addSeconds(now(), 6 * 60), async () => {
    expect(refusal(await closeAccount(actor, keep)).code).toBe("step_up_needed")
  })
  await expect(closeAccount(await givenPerson("officer"), keep)).rejects.toBeInstanceOf(NotFound)
})

test("of a submission and a closing at once, one is done and nothing is half done", async () => {
  const { actor } = await givenOwner()
  const draft = await givenDraft(actor)
  const [submitted, closed] = await Promise.all([submitApplication(actor, draft), closeAccount(actor, keep)])
  expect(submitted.ok).not.toBe(closed.ok)
  const { status, fullName } = await database.application.findUniqueOrThrow({ where: { id: draft.id } })
  expect([status, fullName]).toEqual(submitted.ok ? ["submitted", "Ayesha Khan"] : ["withdrawn", null])
  if (submitted.ok) done(await claimApplication(await givenPerson("officer"), await asItIs(draft)))
})
