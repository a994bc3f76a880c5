import { expect, test } from "vitest"
import { context } from "./good-answers.ts"
import { readWith, refusedWith } from "./typed-pages.ts"

const withoutReference = { reference: undefined }

test("a district lies in the province that was chosen", () => {
  const page = "contact.address"
  expect(refusedWith(page, { districtCode: "larkana" })).toEqual(["districtCode: districtCode.province"])
  expect(refusedWith(page, { districtCode: "atlantis" })).toEqual(["districtCode: choice.unknown"])
  expect(refusedWith(page, { districtCode: "atlantis" }, withoutReference)).toEqual([])
})

test("another category is described, and a description without it is not kept", () => {
  const page = "work.category"
  expect(refusedWith(page, { primaryCategory: "other" })).toEqual(["categoryOther: categoryOther.required"])
  expect(readWith(page, { primaryCategory: "other", categoryOther: "Voice acting" })).toMatchObject({
    categoryOther: "Voice acting",
  })
  expect(readWith(page, { categoryOther: "Voice acting" })).toMatchObject({ categoryOther: null })
})

test("further categories are known, others than the first, and at most five", () => {
  const page = "work.category"
  expect(refusedWith(page, { furtherCategories: ["web-development"] })).toEqual([
    "furtherCategories: furtherCategories.primary",
  ])
  expect(refusedWith(page, { furtherCategories: ["astrology"] })).toEqual(["furtherCategories: choice.unknown"])
  expect(refusedWith(page, { furtherCategories: ["a", "b", "c", "d", "e", "f"] })).toEqual([
    "furtherCategories: choice.many",
  ])
  expect(readWith(page, { furtherCategories: undefined })).toMatchObject({ furtherCategories: [] })
})

test("skills are parted by commas and lines, in both scripts, and each counts once", () => {
  const read = (skills: string) => readWith("work.experience", { skills }).skills
  expect(read("React, react;  Node.js\nاردو، ترجمہ,,")).toEqual(["React", "Node.js", "اردو", "ترجمہ"])
  expect(refusedWith("work.experience", { skills: " , " })).toEqual(["skills: skills.required"])
  expect(refusedWith("work.experience", { skills: "x".repeat(41) })).toEqual(["skills: skills.long"])
  const sixteen = Array.from({ length: 16 }, (_, at) => `skill ${at}`).join()
  expect(refusedWith("work.experience", { skills: sixteen })).toEqual(["skills: skills.many"])
})

test("links are one a line, at most five, and a refused one is named by its line", () => {
  const page = "work.profiles"
  const links = Array.from({ length: 6 }, (_, at) => `https://github.com/${at}`)
  expect(readWith(page, { profileLinks: "" })).toEqual({ profileLinks: [] })
  expect(readWith(page, { profileLinks: links.slice(0, 5).join("\n") })).toEqual({ profileLinks: links.slice(0, 5) })
  expect(refusedWith(page, { profileLinks: links.join("\n") })).toEqual(["profileLinks: profileLinks.many"])
  expect(refusedWith(page, { profileLinks: "https://a.example.com\nhttp://b.example.com" })).toEqual([
    "profileLinks: link.https",
  ])
})

test("an IBAN is of the chosen bank, unless its letters are nobody's that we know", () => {
  const page = "bank.account"
  expect(refusedWith(page, { bankCode: "HABB" })).toEqual(["iban: iban.bank"])
  expect(refusedWith(page, { bankCode: "HABB", iban: "PK66UNIL0099990000000003" })).toEqual([])
  expect(refusedWith(page, { bankCode: "XXXX" })).toContain("bankCode: choice.unknown")
  expect(refusedWith(page, { bankCode: "HABB" }, withoutReference)).toEqual([])
})

test("who wants a dollar account names a bank that offers one, and a currency; who doesn't, neither", () => {
  const page = "dollarAccount.choice"
  expect(refusedWith(page, { dollarBankCode: "", dollarCurrency: "" })).toEqual([
    "dollarBankCode: dollarBankCode.required",
    "dollarCurrency: dollarCurrency.required",
  ])
  expect(refusedWith(page, { dollarBankCode: "MEZN" })).toEqual(["dollarBankCode: dollarBankCode.offers"])
  expect(readWith(page, { wantsDollarAccount: "no" })).toEqual({
    wantsDollarAccount: false,
    dollarBankCode: null,
    dollarCurrency: null,
  })
})

test("consent to register is needed by all, consent to share by who wants a dollar account, statistics by nobody", () => {
  const refused = (typed: Record<string, unknown>, wantsDollarAccount: boolean) =>
    refusedWith("consents.agreement", typed, { answers: { ...context.answers, wantsDollarAccount } })
  const none = { consentRegistration: undefined, consentBankSharing: undefined }
  expect(refused(none, true)).toEqual([
    "consentRegistration: consentRegistration.required",
    "consentBankSharing: consentBankSharing.required",
  ])
  expect(refused(none, false)).toEqual(["consentRegistration: consentRegistration.required"])
  expect(refused({ consentBankSharing: undefined }, false)).toEqual([])
})
