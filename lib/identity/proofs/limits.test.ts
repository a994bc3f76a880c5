import { expect, test } from "vitest"
import { now, randomId, setClock } from "#lib/platform/clock.ts"
import { done, givenVisitor, refusal } from "#test/given-identity.ts"
import { limits, spendTry } from "./limits.ts"

// A window that ended in the middle of a test would begin its counts anew.
const begun = now()
setClock(() => begun)

test("an account whose tries are used up doesn't use up those of everybody at its address", async () => {
  const { address } = givenVisitor()
  const spend = (account: string) =>
    spendTry({ action: "step-up", account, visitor: givenVisitor({ address }), knownDevice: false })
  const one = randomId()
  for (let at = 0; at < limits["step-up"].account; at += 1) done(await spend(one))
  for (let at = 0; at < limits["step-up"].address; at += 1)
    expect(refusal(await spend(one)).code).toBe("too_many_tries")
  done(await spend(randomId()))
})

test("an address whose tries are used up doesn't use up those of the accounts that it tries", async () => {
  const { address } = givenVisitor()
  const spend = (account: string, visitor = givenVisitor({ address })) =>
    spendTry({ action: "step-up", account, visitor, knownDevice: false })
  for (let at = 0; at < limits["step-up"].address; at += 1) done(await spend(randomId()))
  const one = randomId()
  for (let at = 0; at <= limits["step-up"].account; at += 1) expect((await spend(one)).ok).toBe(false)
  done(await spend(one, givenVisitor()))
})
