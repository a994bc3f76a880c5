import { expect, test } from "vitest"
import { lettersFor } from "#test/given-account.ts"
import { codeFor, done, givenFreelancer, givenOpen, givenVisitor, goodPassword } from "#test/given-identity.ts"
import { identityEmails } from "../emails.ts"
import { confirmDevice } from "./confirm-device.ts"
import { signIn } from "./sign-in.ts"

const next = null
const agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Safari/604.1"

test("the owner is told of a sign-in on a new device, once, and in words", async () => {
  const { email } = await givenFreelancer()
  const phone = givenVisitor({ agent })
  const half = await givenOpen(done(await signIn(phone, { email, password: goodPassword, next })).id)
  expect(await lettersFor(half.session)).toEqual([])
  done(await confirmDevice(half, phone, { code: await codeFor(half.session), next }))
  expect(await lettersFor(half.session)).toEqual(["email.new-device"])
  const letter = await identityEmails["email.new-device"]?.({ session: half.session })
  expect(letter).toMatchObject({ to: email, subject: "A sign-in on a new device" })
  expect(JSON.stringify(letter?.paragraphs)).toContain("Safari on iPhone")
  const again = done(await signIn(phone, { email, password: goodPassword, next }))
  expect(await lettersFor(again.publicId)).toEqual([])
})

test("the sign-up's own device is no news", async () => {
  const { session } = await givenFreelancer()
  expect(await lettersFor(session.session)).toEqual([])
})
