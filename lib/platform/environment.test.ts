import { expect, test } from "vitest"
import { readEnvironment } from "./environment.ts"
import { newKeys } from "./keys.ts"

const trialOn = (DATABASE_URL: string) => () => readEnvironment({ TRIAL: "1", KEYS: newKeys(), DATABASE_URL })

test.each(["localhost:5432", "127.0.0.1", "127.8.9.1:6000", "[::1]"])("the trial runs on a database at %s", (host) => {
  expect(trialOn(`postgresql://portal:secret@${host}/portal`)).not.toThrow()
})

test.each([
  "postgresql://portal:secret@10.0.0.5/portal",
  "postgresql://portal:secret@localhost/portal?host=10.0.0.5",
  "postgresql://portal:secret@localhost/portal?application_name=x&host=db.example",
  "postgresql://portal:secret@127.0.0.1.example/portal",
  "postgresql://portal:secret@localhost/portal?host=%2Fvar%2Frun%2Fpostgresql",
])("the trial does not run on %s, whatever stands before the question mark", (address) => {
  expect(trialOn(address)).toThrow("TRIAL: ")
  expect(trialOn(address)).not.toThrow("secret")
})

const withSettings = (settings: Record<string, string>) => () =>
  readEnvironment({ DATABASE_URL: "postgresql://portal@localhost/portal", KEYS: newKeys(), ...settings })

test.each(["LOOKUP_IDENTITY", "LOOKUP_TAX", "LOOKUP_ACCOUNT"])("%s is called over https, and with a token", (name) => {
  const token = { [`${name}_TOKEN`]: "the-token-of-the-test" }
  expect(withSettings({ ...token, [`${name}_URL`]: "https://numbers.example/ask" })).not.toThrow()
  expect(withSettings({ ...token, [`${name}_URL`]: "http://numbers.example/ask" })).toThrow(`${name}_URL: `)
  expect(withSettings({ [`${name}_URL`]: "https://numbers.example/ask" })).toThrow(`${name}_TOKEN: `)
})

test("text messages go over https, or to an address that is named as private; and with a token", () => {
  const SMS_TOKEN = "the-token-of-the-test"
  expect(withSettings({ SMS_URL: "https://sms.example/send", SMS_TOKEN })).not.toThrow()
  expect(withSettings({ SMS_URL: "http://10.0.0.9/send", SMS_TOKEN, OUTGOING_PRIVATE: "10.0.0.0/24" })).not.toThrow()
  expect(withSettings({ SMS_URL: "http://sms.example/send", SMS_TOKEN })).toThrow("SMS_URL: ")
  expect(withSettings({ SMS_URL: "http://10.0.0.9/send", SMS_TOKEN })).toThrow("SMS_URL: ")
  expect(withSettings({ SMS_URL: "https://sms.example/send" })).toThrow("SMS_TOKEN: ")
  expect(withSettings({ OUTGOING_PRIVATE: "my-gateway" })).toThrow("OUTGOING_PRIVATE: ")
})
