import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { personOf } from "#lib/identity/open-session.ts"
import { newPasskey, usedPasskey } from "#lib/identity/proofs/passkeys.ts"
import { askToUsePasskey } from "#lib/identity/sign-in/confirm-passkey.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { resetFactor } from "#lib/staff/reset-factor.ts"
import { at } from "#test/at.ts"
import { givenOwner } from "#test/given-account.ts"
import { done, givenEnrolledStaff, givenOpen, givenVisitor, goodPassword, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { newKey, type SoftKey } from "#test/soft-key.ts"
import { waiting } from "#test/waiting.ts"
import { confirmPasskey } from "../identity/sign-in/confirm-passkey.ts"
import { addPasskey, askToAddPasskey, ownPasskey, removePasskey } from "./passkeys.ts"
import { renewRecoveryCodes } from "./recovery-codes.ts"

const next = null
const origin = "http://localhost:3000"

async function givenPasskey() {
  const owner = await givenOwner()
  const key = newKey(origin)
  const options = done(await askToAddPasskey(owner.actor, owner.visitor))
  done(await addPasskey(owner.actor, { name: "My phone", passkey: key.make(options.challenge) }))
  return { ...owner, key }
}

/** The password was right on a new device, and the browser has asked what the key is to sign. */
async function givenAsked({ email }: { email: Awaited<ReturnType<typeof givenOwner>>["email"] }) {
  const visitor = givenVisitor()
  const open = await givenOpen(done(await signIn(visitor, { email, password: goodPassword, next })).id)
  const options = done(await askToUsePasskey(open, visitor))
  return { visitor, open, challenge: options?.challenge ?? "" }
}

const use = async (owner: Awaited<ReturnType<typeof givenPasskey>>, key: SoftKey = owner.key) => {
  const { visitor, open, challenge } = await givenAsked(owner)
  return confirmPasskey(open, visitor, { passkey: key.sign(challenge), next })
}

test("a passkey stands in for the code on a new device", async () => {
  const owner = await givenPasskey()
  expect(done(await use(owner)).stage).toBe("full")
  const [passkey] = await database.passkey.findMany({ where: { accountId: owner.actor.id } })
  expect(passkey).toMatchObject({ name: "My phone", counter: 1n })
  expect(passkey?.lastUsedAt).not.toBeNull()
})

test("an officer’s passkey stands in for the authenticator, at every sign-in", async () => {
  const { email, visitor, session } = await givenEnrolledStaff()
  const actor = personOf(session) ?? expect.fail("the session is not whole")
  const key = newKey(origin)
  const { challenge } = done(await askToAddPasskey(actor, visitor))
  done(await addPasskey(actor, { name: "My key", passkey: key.make(challenge) }))
  const open = await givenOpen(done(await signIn(visitor, { email, password: goodPassword, next })).id)
  expect(open.stage).toBe("totp")
  const asked = done(await askToUsePasskey(open, visitor))
  const passkey = key.sign(asked?.challenge ?? "")
  expect(done(await confirmPasskey(open, visitor, { passkey, next })).stage).toBe("full")
})

test("what a key has signed opens nothing a second time", async () => {
  const owner = await givenPasskey()
  const { visitor, open, challenge } = await givenAsked(owner)
  const passkey = owner.key.sign(challenge)
  expect(await usedPasskey(open, passkey)).not.toBeNull()
  expect(refusal(await confirmPasskey(open, visitor, { passkey, next })).code).toBe("passkey_refused")
})

test("a challenge is good in its own session, for some minutes", async () => {
  const owner = await givenPasskey()
  const one = await givenAsked(owner)
  const other = await givenAsked(owner)
  const swapped = await confirmPasskey(other.open, other.visitor, { passkey: owner.key.sign(one.challenge), next })
  expect(refusal(swapped).code).toBe("passkey_refused")
  await at(addSeconds(now(), 6 * 60), async () => {
    const late = await confirmPasskey(one.open, one.visitor, { passkey: owner.key.sign(one.challenge), next })
    expect(refusal(late).code).toBe("passkey_refused")
  })
})

test("a key whose counter has not grown is refused: there are two of it", async () => {
  const owner = await givenPasskey()
  done(await use(owner))
  owner.key.counter = 0
  expect(refusal(await use(owner)).code).toBe("passkey_refused")
})

test("another key, another account's key and another site's answer are refused", async () => {
  const [owner, other] = [await givenPasskey(), await givenPasskey()]
  expect(refusal(await use(owner, newKey(origin))).code).toBe("passkey_refused")
  expect(refusal(await use(owner, other.key)).code).toBe("passkey_refused")
  owner.key.origin = "https://portal.example"
  expect(refusal(await use(owner)).code).toBe("passkey_refused")
  const where = { subjectId: owner.actor.id, type: "account.sign_in_refused" }
  expect(await database.auditEntry.count({ where })).toBe(3)
})

test("nonsense is refused, and uses the challenge up", async () => {
  const { actor, visitor } = await givenOwner()
  const { challenge } = done(await askToAddPasskey(actor, visitor))
  expect(refusal(await addPasskey(actor, { name: "?", passkey: { id: 7 } })).code).toBe("passkey_refused")
  expect(await newPasskey(actor.session, newKey(origin).make(challenge))).toBeNull()
})

test("a removed passkey opens nothing, and somebody else's can't be removed", async () => {
  const [owner, other] = [await givenPasskey(), await givenPasskey()]
  const { id } = await database.passkey.findFirstOrThrow({ where: { accountId: owner.actor.id } })
  await expect(removePasskey(other.actor, { id })).rejects.toBeInstanceOf(NotFound)
  await expect(ownPasskey(other.actor, id)).rejects.toBeInstanceOf(NotFound)
  const { visitor, open, challenge } = await givenAsked(owner)
  done(await removePasskey(owner.actor, { id }))
  const late = await confirmPasskey(open, visitor, { passkey: owner.key.sign(challenge), next })
  expect(refusal(late).code).toBe("passkey_refused")
})

const adding = {
  addPasskey: async (actor: Person, visitor: Visitor) => {
    const { challenge } = done(await askToAddPasskey(actor, visitor))
    return () => addPasskey(actor, { name: "My key", passkey: newKey(origin).make(challenge) })
  },
  renewRecoveryCodes: async (actor: Person) => () => renewRecoveryCodes(actor),
}

test.each(Object.entries(adding))("%s while an administrator takes all factors away adds none", async (_, prepare) => {
  const [admin, { visitor, session }] = await Promise.all([givenPerson("admin"), givenEnrolledStaff()])
  const actor = personOf(session) ?? expect.fail("the session is not whole")
  const add = await prepare(actor, visitor)
  const both = await database.$transaction(async (tx) => {
    // The reset has taken the factors when it comes to the sessions, and waits for this one.
    await tx.$executeRaw`select from session where account_id = ${actor.id}::uuid for update`
    const resetting = resetFactor(admin, { id: actor.id })
    await waiting(1)
    const added = add()
    await waiting(2)
    return { resetting, added }
  })
  done(await both.resetting)
  expect(refusal(await both.added).code).toBe("step_up_needed")
  const where = { accountId: actor.id }
  expect([await database.passkey.count({ where }), await database.recoveryCode.count({ where })]).toEqual([0, 0])
})

test("whoever proved themselves long ago adds none before they do so again", async () => {
  const { actor, visitor } = await givenOwner()
  await at(addSeconds(now(), 6 * 60), async () => {
    expect(refusal(await askToAddPasskey(actor, visitor)).code).toBe("step_up_needed")
    expect(refusal(await addPasskey(actor, { name: "x", passkey: {} })).code).toBe("step_up_needed")
  })
})
