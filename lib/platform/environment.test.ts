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
