import { createSecretKey, randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { gatewaySignature } from "#lib/platform/encryption.ts"
import { environment } from "#lib/platform/environment.ts"
import { givenFeeDue, noticeFor } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { answerCallback } from "./callback.ts"

function signed(body: string, at = now()) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return { body, timestamp, signature: gatewaySignature(timestamp, body) }
}

async function bodyOfDue() {
  const { psid } = await givenFeeDue(await givenPerson())
  return JSON.stringify(await noticeFor(psid))
}

test("a signed notice is accepted, and accepted again", async () => {
  const body = await bodyOfDue()
  expect(await answerCallback(signed(body))).toEqual({ status: 200, result: "accepted" })
  expect(await answerCallback(signed(body))).toEqual({ status: 200, result: "accepted" })
})

test("one changed byte, a foreign key's signature and a missing header are not the gateway's", async () => {
  const good = signed(await bodyOfDue())
  const forged = [
    { ...good, body: good.body.replace("PKR", "PKr") },
    { ...good, signature: "0".repeat(64) },
    { ...good, signature: "nothing" },
    { ...good, signature: null },
    { ...good, timestamp: null },
    { ...good, timestamp: String(Number(good.timestamp) + 1) },
  ]
  for (const one of forged) expect(await answerCallback(one)).toEqual({ status: 401, result: "bad_signature" })
})

test("a notice signed more than five minutes ago is too old", async () => {
  const body = await bodyOfDue()
  expect(await answerCallback(signed(body, addSeconds(now(), -301)))).toEqual({ status: 401, result: "too_old" })
  expect(await answerCallback(signed(body, addSeconds(now(), 301)))).toEqual({ status: 401, result: "too_old" })
})

test("what is signed and makes no sense is malformed", async () => {
  for (const body of ["", "{", "null", "[]", '{"psid":{"gt":""}}']) {
    expect(await answerCallback(signed(body))).toEqual({ status: 400, result: "malformed" })
  }
})

test("what is signed and refused says why", async () => {
  const body = (await bodyOfDue()).replace(/"amountPaisa":\d+/, '"amountPaisa":1')
  expect(await answerCallback(signed(body))).toEqual({ status: 422, result: "wrong_amount" })
})

test("while the key is being changed a notice signed with the old one or the new one is the gateway's", async () => {
  const body = await bodyOfDue()
  const withOld = signed(body)
  const { keys } = environment()
  const old = keys.gateway
  const changed = createSecretKey(randomBytes(32))
  keys.gateway = { current: "new", keys: { ...old.keys, new: changed } }
  const withNew = signed(body)
  expect(withNew.signature).not.toBe(withOld.signature)
  expect(await answerCallback(withOld)).toEqual({ status: 200, result: "accepted" })
  expect(await answerCallback(withNew)).toEqual({ status: 200, result: "accepted" })
  keys.gateway = { current: "new", keys: { new: changed } }
  expect(await answerCallback(withOld)).toEqual({ status: 401, result: "bad_signature" })
  keys.gateway = old
})
