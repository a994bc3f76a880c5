import fc from "fast-check"
import { expect, test } from "vitest"
import { outcomeSchema } from "#lib/dollar-account/schema.ts"
import { reopenSchema, revealSchema } from "#lib/review/schema.ts"
import { ibanCheckDigits } from "./iban.ts"
import { loggedText } from "./logged-text.ts"
import { anyDigits, digits, separated } from "./typed-numbers.ts"

const reason = loggedText("reason", { max: 500 })
const refusalOf = (typed: string) => reason.safeParse(typed).error?.issues[0]?.message

// Some of what stands between digits is refused by itself, since it can't be seen.
const unwanted = /^text\.(number|hidden)$/

test("an identity number is refused, however it is written", () => {
  const written = digits(13).chain(anyDigits).chain(separated)
  fc.assert(
    fc.property(written, (number) => {
      expect(refusalOf(`The card says ${number}.`)).toMatch(unwanted)
    }),
  )
})

test("an IBAN is refused, however it is written", () => {
  const written = digits(16)
    .map((account) => `PK${ibanCheckDigits(`HABB${account}`)}HABB${account}`)
    .chain((iban) => fc.constantFrom(iban, iban.toLowerCase()))
    .chain(separated)
  fc.assert(
    fc.property(written, (iban) => {
      expect(refusalOf(`Paid to ${iban} instead`)).toMatch(unwanted)
    }),
  )
})

test.each([
  "To compare it with the card.",
  "FR-2026-0000001 of 2026-11-24 has the same one",
  "FR-2026-0000001 12 May and 14 May",
  "PSID 99999900012345670 was paid twice",
  "0300 1234567 does not answer",
  "PK is on the card, 35202 is the district",
  "بینک نے ۲۴ نومبر کو انکار کیا",
])("%j is kept", (typed) => expect(reason.parse(typed)).toBe(typed))

test("the rest is free text's to judge", () => {
  expect(refusalOf("")).toBe("reason.required")
  expect(refusalOf("one\ntwo")).toBe("text.lines")
})

test("the reasons that the audit log keeps are read so", () => {
  const number = "35202-1234567-8"
  const seen = { reference: "FR-2026-0000001", version: 1 }
  const refused = { id: "00000000-0000-4000-8000-000000000000", version: 1, outcome: "refused", refusalReason: number }
  for (const read of [
    revealSchema.safeParse({ ...seen, what: "iban", revealReason: number }),
    reopenSchema.safeParse({ ...seen, reopenReason: number }),
    outcomeSchema.safeParse(refused),
  ]) {
    expect(read.error?.issues).toMatchObject([{ message: "text.number" }])
  }
})
