import { afterAll, beforeAll, expect, test } from "vitest"
import { type MailServer, startMailServer } from "#test/mail-server.ts"
import { smtpCarrier } from "./smtp.ts"

// A server that offers no TLS, or whose offer somebody on the way has taken out.
let plain: MailServer
beforeAll(async () => {
  plain = await startMailServer()
})
afterAll(() => plain.stop())

const letter = {
  messageId: "<one@localhost>",
  from: "no-reply@localhost",
  to: "someone@example.org",
  subject: "Greetings",
  text: "Good morning.",
  html: "<p>Good morning.</p>",
}

// By this name the same server is another machine's, as far as anybody can tell from it.
const elsewhere = () => plain.url.replace("127.0.0.1", "0.0.0.0")

test("on this machine a letter goes without TLS", async () => {
  await smtpCarrier(plain.url)(letter)
  expect(plain.arrived).toHaveLength(1)
})

test("to another machine no letter goes without TLS", async () => {
  await expect(smtpCarrier(elsewhere())(letter)).rejects.toThrow("did not take a letter")
  expect(plain.arrived).toHaveLength(1)
})

test("a relay without TLS has to be allowed in the address", async () => {
  await smtpCarrier(`${elsewhere()}?requireTLS=false`)(letter)
  expect(plain.arrived).toHaveLength(2)
})
