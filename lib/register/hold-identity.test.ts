import { expect, test } from "vitest"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import { database } from "#lib/platform/database.ts"
import { asItIs, givenSubmitted, someIdentityNumber } from "#test/given-application.ts"
import { givenApproved, givenFeeDue, givenRegistered } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { releaseIdentity } from "./release-identity.ts"

const sameCard = () => ({ "identity.card": { identityNumber: someIdentityNumber() } })

test("of two approvals at once with the same identity number one is given", async () => {
  const card = sameCard()
  const [one, two] = [await givenSubmitted(await givenPerson(), card), await givenSubmitted(await givenPerson(), card)]
  const officers = [await givenPerson("officer"), await givenPerson("officer")] as const
  const answers = await Promise.all([givenApproved(officers[0], one), givenApproved(officers[1], two)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: "identity_taken" } })
  const slips = await database.paymentSlip.count({ where: { applicationId: { in: [one.id, two.id] } } })
  expect(slips).toBe(1)
})

test("who withdraws gives the identity number back", async () => {
  const card = sameCard()
  const owner = await givenPerson()
  await withdrawApplication(owner, await givenFeeDue(owner, card))
  const next = await givenApproved(await givenPerson("officer"), await givenSubmitted(await givenPerson(), card))
  expect(next.ok).toBe(true)
})

test("who is in the register keeps the identity number", async () => {
  const card = sameCard()
  const owner = await givenPerson()
  await givenRegistered(owner, card)
  await database.$transaction((tx) => releaseIdentity(tx, owner.id))
  const another = await givenSubmitted(await givenPerson(), card)
  const answer = await givenApproved(await givenPerson("officer"), another)
  expect(answer).toEqual({ ok: false, problem: { code: "identity_taken" } })
  const { status } = await database.application.findUniqueOrThrow({ where: { id: another.id } })
  expect(status).toBe("submitted")
  expect((await asItIs(another)).version).toBeGreaterThan(another.version)
})
