import { expect, test } from "vitest"
import { mayBeKept } from "#components/ui/kept-typing.ts"
import { keptFields } from "./kept-fields.ts"
import { questions } from "./questions.ts"

const asked = questions.flatMap(({ fields }) => fields as readonly string[])

test("a browser keeps no number of a card, no IBAN, no NTN, no date of birth and no password", () => {
  const never = [
    "identityNumber",
    "iban",
    "ntn",
    "dateOfBirth",
    "dateOfBirth-day",
    "dateOfBirth-year",
    "password",
    "code",
  ]
  expect(never.filter(mayBeKept)).toEqual([])
})

test("what nobody has named is not kept, and every name is a field that is asked", () => {
  expect(["email", "id", "version", "question", "somethingNew"].filter(mayBeKept)).toEqual([])
  expect(keptFields.filter((name) => name !== "words" && !asked.includes(name))).toEqual([])
})

test("a list's lines go by the name of their field", () => {
  expect(mayBeKept("platforms[]")).toBe(true)
})

test("of the questions only what must not rest in a browser is left out", () => {
  const left = asked.filter((name) => !mayBeKept(name))
  expect(left.sort()).toEqual(
    [
      "consentBankSharing",
      "consentRegistration",
      "consentStatistics",
      "dateOfBirth",
      "iban",
      "identityExpiresOn",
      "identityForLife",
      "identityIssuedOn",
      "identityNumber",
      "ntn",
    ].sort(),
  )
})
