import { expect, test } from "vitest"
import { documentKinds } from "./documents.ts"
import { questionSchema, questions, sectionKeys } from "./questions.ts"
import {
  checkAgainstReference,
  missingSections,
  pathInto,
  type StoredAnswers,
  type StoredApplication,
  sectionStates,
  storedProblems,
} from "./section-states.ts"
import { context, goodAnswers } from "./sections/good-answers.ts"

const complete: StoredApplication = {
  ...Object.assign({}, ...questions.map(({ key }) => questionSchema(key, context).parse(goodAnswers[key]))),
  identityNumber: "35202-•••••••-8",
  ntn: "12•••••-8",
  iban: "PK•• MEZN •••• •••• •••• 0001",
  documents: documentKinds,
}
const missing = (changes: StoredAnswers, other = context) => missingSections({ ...complete, ...changes }, other)

test("an empty draft has begun nothing and lacks everything", () => {
  const empty = { furtherCategories: [], skills: [], platforms: [], profileLinks: [], documents: [] }
  expect(sectionStates(empty, context).map(({ state }) => state)).toEqual(sectionKeys.map(() => "not_started"))
  expect(missingSections(empty, context)).toEqual(sectionKeys)
})

test("a complete draft lacks nothing, with its numbers only masked", () => {
  expect(missing({})).toEqual([])
  expect(sectionStates(complete, context).every(({ state }) => state === "done")).toBe(true)
})

test.each(questions.flatMap(({ section, fields, question }) => fields.map((field) => ({ section, field, question }))))(
  "$section is missing without $field, unless it may be left out",
  ({ section, field, question }) => {
    const isNeeded = !question.optional.includes(field)
    // These three are optional by themselves, and needed by other answers of this draft.
    const isNeededHere = ["identityExpiresOn", "dollarBankCode", "dollarCurrency"].includes(field)
    expect(missing({ [field]: null })).toEqual(isNeeded || isNeededHere ? [section] : [])
  },
)

test("what was done is undone by time, by policy and by another answer", () => {
  expect(missing({}, { ...context, today: "2029-05-03" })).toEqual(["identity"])
  expect(missing({}, { ...context, minimumAge: 40 })).toEqual(["identity"])
  expect(missing({ consentBankSharing: false })).toEqual(["consents"])
  expect(missing({ consentBankSharing: false, wantsDollarAccount: false })).toEqual([])
  expect(missing({ consentRegistration: false })).toEqual(["consents"])
})

test("a section is entered where it is not answered yet", () => {
  expect(pathInto("identity", { documents: [] }, context)).toBe("identity/name")
  expect(pathInto("identity", { ...complete, gender: null }, context)).toBe("identity/person")
  expect(pathInto("identity", complete, context)).toBe("identity/name")
  expect(pathInto("documents", complete, context)).toBe("documents")
})

test.each(documentKinds)("the documents are not complete without %s", (kind) => {
  const documents = documentKinds.filter((other) => other !== kind)
  expect(missingSections({ ...complete, documents }, context)).toEqual(["documents"])
  expect(sectionStates({ ...complete, documents }, context)).toContainEqual({
    section: "documents",
    state: "in_progress",
  })
})

test("who applied before the portal took documents owes none", () => {
  expect(missingSections({ ...complete, documents: "not_asked" }, context)).toEqual([])
})

test("problems of a stored draft name field, key and values", () => {
  expect(storedProblems("identity.card", complete, { ...context, today: "2029-05-03" })).toEqual([
    { field: "identityExpiresOn", key: "identityExpiresOn.ended", params: { date: Date.UTC(2029, 4, 2, 12) } },
  ])
})

test("a command checks parsed values against the reference data that it reads, numbers too", () => {
  const reference = { provinces: ["sindh"], districts: [], categories: [], banks: [] }
  const read = (key: "contact.address" | "bank.account") => questionSchema(key, context).parse(goodAnswers[key])
  expect(checkAgainstReference("contact.address", read("contact.address"), { ...context, reference })).toEqual([
    { field: "provinceCode", key: "choice.unknown", params: {} },
    { field: "districtCode", key: "choice.unknown", params: {} },
  ])
  const banks = [
    { code: "MEZN", offersDollarAccount: true },
    { code: "HABB", offersDollarAccount: true },
  ]
  const values = { ...read("bank.account"), bankCode: "HABB" }
  expect(checkAgainstReference("bank.account", values, { ...context, reference: { ...reference, banks } })).toEqual([
    { field: "iban", key: "iban.bank", params: { code: "MEZN" } },
  ])
})
