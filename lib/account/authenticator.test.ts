import { expect, test } from "vitest"
import { isFresh } from "#lib/identity/fresh.ts"
import { personOf } from "#lib/identity/open-session.ts"
import { limits } from "#lib/identity/proofs/limits.ts"
import { confirmRecoveryCode } from "#lib/identity/sign-in/confirm-recovery-code.ts"
import { confirmTotp } from "#lib/identity/sign-in/confirm-totp.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { at } from "#test/at.ts"
import { givenOwner, lettersFor, saidOf } from "#test/given-account.ts"
import {
  codeAt,
  done,
  givenEnrolledStaff,
  givenOpen,
  givenVisitor,
  goodPassword,
  otherThan,
  refusal,
} from "#test/given-identity.ts"
import { authenticatorPage, beginAuthenticator, removeAuthenticator, setUpAuthenticator } from "./authenticator.ts"
import { keepRecoveryCodes, recoveryCodesPage, renewRecoveryCodes } from "./recovery-codes.ts"

const next = null

async function givenAuthenticator() {
  const owner = await givenOwner()
  done(await beginAuthenticator(owner.actor))
  const secret = (await authenticatorPage(owner.actor)).toEnrol?.secret ?? ""
  done(await setUpAuthenticator(owner.actor, owner.visitor, { code: await codeAt(secret, now()) }))
  const codes = (await recoveryCodesPage(owner.actor)).codes ?? []
  return { ...owner, secret, codes }
}

/** The password was right, on a browser of its own. */
async function givenAtTheFactor({ email }: Awaited<ReturnType<typeof givenAuthenticator>>) {
  const visitor = givenVisitor()
  const started = done(await signIn(visitor, { email, password: goodPassword, next }))
  return { visitor, stage: started.stage, open: await givenOpen(started.id) }
}

test("an authenticator is asked on a new device instead of a code by e-mail, and not on a known one", async () => {
  const owner = await givenAuthenticator()
  const { stage, open, visitor } = await givenAtTheFactor(owner)
  expect(stage).toBe("totp")
  await at(addSeconds(now(), 60), async () => {
    const code = await codeAt(owner.secret, now())
    expect(done(await confirmTotp(open, visitor, { code, next })).stage).toBe("full")
  })
  expect(done(await signIn(owner.visitor, { email: owner.email, password: goodPassword, next })).stage).toBe("full")
  expect(await lettersFor(owner.actor.id)).toContain("email.authenticator-added")
})

test("staff get ten recovery codes with theirs, and come in with one without their phone", async () => {
  const { email, session } = await givenEnrolledStaff()
  const actor = personOf(session) ?? expect.fail("the session is not whole")
  const { codes } = await recoveryCodesPage(actor)
  expect(codes).toHaveLength(10)
  done(await keepRecoveryCodes(actor))
  const visitor = givenVisitor()
  const open = await givenOpen(done(await signIn(visitor, { email, password: goodPassword, next })).id)
  const entered = await confirmRecoveryCode(open, visitor, { recoveryCode: codes?.[0] ?? "", next })
  expect(done(entered).stage).toBe("full")
})

test("it is set up by a code that it makes, and by no other", async () => {
  const { actor, visitor } = await givenOwner()
  done(await beginAuthenticator(actor))
  const secret = (await authenticatorPage(actor)).toEnrol?.secret ?? ""
  const wrong = { code: otherThan(await codeAt(secret, now())) }
  expect(refusal(await setUpAuthenticator(actor, visitor, wrong)).code).toBe("totp_wrong")
  expect((await authenticatorPage(actor)).isSetUp).toBe(false)
})

test("ten recovery codes come with it, shown until they are kept, resting as hashes", async () => {
  const { actor, codes } = await givenAuthenticator()
  expect(new Set(codes).size).toBe(10)
  done(await keepRecoveryCodes(actor))
  expect(await recoveryCodesPage(actor)).toEqual({ codes: null, left: 10 })
  const [row] = await database.$queryRaw<{ found: number }[]>`
    select count(*)::int as found from recovery_code, account
    where recovery_code::text || account::text like ${`%${codes[0]}%`}`
  expect(row?.found).toBe(0)
})

test("they are shown for ten minutes at the most, and to nobody who only found an open window", async () => {
  const { actor } = await givenAuthenticator()
  await at(addSeconds(now(), 6 * 60), async () => {
    expect(isFresh(actor)).toBe(false)
    expect((await recoveryCodesPage(actor)).codes).toBeNull()
  })
  await at(addSeconds(now(), 11 * 60), async () => {
    expect((await recoveryCodesPage({ ...actor, steppedUpAt: now() })).codes).toBeNull()
  })
})

test("a recovery code opens the account once", async () => {
  const owner = await givenAuthenticator()
  const recoveryCode = owner.codes[3] ?? ""
  const first = await givenAtTheFactor(owner)
  expect(done(await confirmRecoveryCode(first.open, first.visitor, { recoveryCode, next })).stage).toBe("full")
  const second = await givenAtTheFactor(owner)
  const again = await confirmRecoveryCode(second.open, second.visitor, { recoveryCode, next })
  expect(refusal(again)).toEqual({ code: "recovery_code_wrong", field: "recoveryCode" })
  expect((await recoveryCodesPage(owner.actor)).left).toBe(9)
  expect(await lettersFor(owner.actor.id)).toContain("email.recovery-code-used")
})

test("a recovery code opens one session, however many forms bring it at once", async () => {
  const owner = await givenAuthenticator()
  const recoveryCode = owner.codes[0] ?? ""
  const two = [await givenAtTheFactor(owner), await givenAtTheFactor(owner)]
  const both = await Promise.all(
    two.map(({ open, visitor }) => confirmRecoveryCode(open, visitor, { recoveryCode, next })),
  )
  expect(both.filter((answer) => answer.ok)).toHaveLength(1)
})

test("guesses at recovery codes are counted with those at the authenticator, and in the log", async () => {
  const owner = await givenAuthenticator()
  const { open, visitor } = await givenAtTheFactor(owner)
  const guess = () => confirmRecoveryCode(open, visitor, { recoveryCode: "0000000000", next })
  for (let tried = 0; tried < limits.totp.account; tried += 1) await guess()
  expect(refusal(await guess()).code).toBe("too_many_tries")
  const where = { subjectId: owner.actor.id, type: "account.sign_in_refused" }
  expect(await database.auditEntry.count({ where })).toBe(limits.totp.account)
})

test("new codes make the ones before void", async () => {
  const owner = await givenAuthenticator()
  done(await renewRecoveryCodes(owner.actor))
  const { open, visitor } = await givenAtTheFactor(owner)
  const old = await confirmRecoveryCode(open, visitor, { recoveryCode: owner.codes[0] ?? "", next })
  expect(refusal(old).code).toBe("recovery_code_wrong")
})

test("without it a code by e-mail is asked again, and its recovery codes are gone", async () => {
  const owner = await givenAuthenticator()
  done(await removeAuthenticator(owner.actor))
  expect((await givenAtTheFactor(owner)).stage).toBe("code")
  expect(await database.recoveryCode.count({ where: { accountId: owner.actor.id } })).toBe(0)
  expect(await saidOf(owner.actor.id)).toContain("account.factor_removed")
})

test("whoever proved themselves long ago changes no factor before they do so again", async () => {
  const { actor } = await givenAuthenticator()
  await at(addSeconds(now(), 6 * 60), async () => {
    for (const act of [beginAuthenticator, removeAuthenticator, renewRecoveryCodes]) {
      expect(refusal(await act(actor)).code).toBe("step_up_needed")
    }
  })
})
