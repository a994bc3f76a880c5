import { verify } from "@node-rs/argon2"
import { expect, test, vi } from "vitest"
import { now } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import type { Email } from "#lib/platform/fields/email.ts"
import { ok } from "#lib/platform/result.ts"
import { codeFor, done, givenFreelancer, goodPassword, refusal } from "#test/given-identity.ts"
import { waiting } from "#test/waiting.ts"
import { forgetDevices } from "../proofs/devices.ts"
import { askReset, resetPassword } from "../reset-password.ts"
import type { Visitor } from "../visitor.ts"
import { signIn } from "./sign-in.ts"

// As it is, but for what a test lets happen while a password is compared.
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

const enter = (visitor: Visitor, email: Email) => signIn(visitor, { email, password: goodPassword, next: null })

/** Signs in, and lets something happen after the account was read and before the session is made. */
async function enterWhile(visitor: Visitor, email: Email, happens: () => Promise<unknown>) {
  const { verify: really } = await vi.importActual<typeof import("@node-rs/argon2")>("@node-rs/argon2")
  vi.mocked(verify).mockImplementationOnce(async (...compared) => {
    const isRight = await really(...compared)
    await happens()
    return isRight
  })
  return enter(visitor, email)
}

async function givenReset(visitor: Visitor, email: Email) {
  const { id } = done(await askReset(visitor, { email }))
  const input = { code: await codeFor(id), password: "another-good-lantern" }
  return async () => done(await resetPassword(visitor, { id, email }, input))
}

const openSessions = (accountId: string) => database.session.count({ where: { accountId, endedAt: null } })

test("a password that is reset while it is compared opens nothing, and the log says that it was refused", async () => {
  const { email, visitor, session } = await givenFreelancer()
  const refused = refusal(await enterWhile(visitor, email, await givenReset(visitor, email)))
  expect(refused).toEqual({ code: "sign_in_refused" })
  expect(await openSessions(session.id)).toBe(0)
  const where = { subjectId: session.id, type: "account.sign_in_refused" }
  expect(await database.auditEntry.count({ where })).toBe(1)
})

test("a sign-in that meets a reset halfway waits for it, and opens nothing", async () => {
  const { email, visitor, session } = await givenFreelancer()
  const reset = await givenReset(visitor, email)
  const { id: accountId } = session
  const both = await database.$transaction(async (tx) => {
    // The reset has changed the password when it comes to the devices, and waits for this one.
    await tx.$executeRaw`select from device where account_id = ${accountId}::uuid for update`
    const resetting = reset()
    await waiting(1)
    const entering = enter(visitor, email)
    await waiting(2)
    return { resetting, entering }
  })
  await both.resetting
  expect(refusal(await both.entering)).toEqual({ code: "sign_in_refused" })
  expect(await openSessions(accountId)).toBe(0)
})

test("an account that is suspended while its password is compared opens nothing", async () => {
  const { email, visitor, session } = await givenFreelancer()
  const suspend = () => database.account.update({ where: { id: session.id }, data: { suspendedAt: now() } })
  expect(refusal(await enterWhile(visitor, email, suspend))).toEqual({ code: "sign_in_refused" })
})

test("a device that is forgotten while the password is compared is a new one", async () => {
  const { email, visitor, session } = await givenFreelancer()
  const forget = () => transaction(async (tx) => ok(await forgetDevices(tx, session.id)))
  expect(done(await enterWhile(visitor, email, forget)).stage).toBe("code")
})
