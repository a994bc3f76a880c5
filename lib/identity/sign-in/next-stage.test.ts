import { expect, test } from "vitest"
import { nextStage } from "./next-stage.ts"

const freelancer = { role: "freelancer", totpEnrolled: false, mustChangePassword: false, knownDevice: false } as const
const officer = { ...freelancer, role: "officer" } as const

test.each([
  ["a freelancer on a new device", freelancer, "code"],
  ["a freelancer on a known device", { ...freelancer, knownDevice: true }, "full"],
  ["a freelancer with an authenticator, on a new device", { ...freelancer, totpEnrolled: true }, "totp"],
  [
    "a freelancer with an authenticator, on a known device",
    { ...freelancer, totpEnrolled: true, knownDevice: true },
    "full",
  ],
  [
    "an officer with an authenticator, on a known device",
    { ...officer, totpEnrolled: true, knownDevice: true },
    "totp",
  ],
  ["an officer without one, on a new device", officer, "code"],
  ["an officer without one, on a known device", { ...officer, knownDevice: true }, "enrol"],
  ["an officer with a first password and no authenticator", { ...officer, mustChangePassword: true }, "new_password"],
  [
    "an officer with a first password and an authenticator",
    { ...officer, mustChangePassword: true, totpEnrolled: true },
    "totp",
  ],
  [
    "a bank's liaison without an authenticator, on a known device",
    { ...freelancer, role: "bank" as const, knownDevice: true },
    "enrol",
  ],
])("%s comes from the password to the right stage", (_who, account, stage) => {
  expect(nextStage(account, { proven: false })).toBe(stage)
})

test("nobody is asked for the same factor twice", () => {
  expect(nextStage(freelancer, { proven: true })).toBe("full")
  expect(nextStage(officer, { proven: true })).toBe("enrol")
  expect(nextStage({ ...officer, totpEnrolled: true }, { proven: true })).toBe("full")
  expect(nextStage({ ...officer, totpEnrolled: true, mustChangePassword: true }, { proven: true })).toBe("new_password")
})
