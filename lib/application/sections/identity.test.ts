import { expect, test } from "vitest"
import { questionSchema } from "../questions.ts"
import { context, goodAnswers } from "./good-answers.ts"
import { identitySchema } from "./identity.ts"
import { readWith, refusedWith } from "./typed-pages.ts"

const card = (changes: Record<string, unknown>, answers = {}) => refusedWith("identity.card", changes, { answers })

test("a card is read into what is kept", () => {
  expect(readWith("identity.card")).toEqual({
    identityKind: "cnic",
    identityNumber: "3520212345678",
    identityIssuedOn: "2019-05-03",
    identityExpiresOn: "2029-05-02",
    identityForLife: false,
  })
})

test("an end date or a lifetime, one of the two", () => {
  expect(card({ identityExpiresOn: undefined, identityForLife: "on" })).toEqual([])
  expect(card({ identityExpiresOn: undefined })).toEqual(["identityExpiresOn: identityExpiresOn.required"])
  expect(card({ identityForLife: "on" })).toEqual(["identityExpiresOn: identityExpiresOn.forLife"])
})

test("a card is good until the end of its last day", () => {
  expect(card({ identityExpiresOn: "2026-11-30" })).toEqual([])
  expect(card({ identityExpiresOn: "2026-11-29" })).toEqual(["identityExpiresOn: identityExpiresOn.ended"])
})

test("a card is issued today at the latest, before it ends, and after its holder is born", () => {
  expect(card({ identityIssuedOn: "2026-11-30" })).toEqual([])
  expect(card({ identityIssuedOn: "2026-12-01" })).toEqual(["identityIssuedOn: date.future"])
  expect(card({ identityExpiresOn: "2019-05-03" })).toContain("identityExpiresOn: identityExpiresOn.beforeIssue")
  expect(card({}, { dateOfBirth: "2020-01-01" })).toEqual(["identityIssuedOn: identityIssuedOn.beforeBirth"])
})

test("on the page of the birthday, the same is said of the birthday", () => {
  const answers = { identityIssuedOn: "1994-08-14" }
  expect(refusedWith("identity.person", {}, { answers })).toEqual(["dateOfBirth: identityIssuedOn.beforeBirth"])
})

test("who is old enough is the policy's to say", () => {
  const born = (dateOfBirth: string, minimumAge = 18) => refusedWith("identity.person", { dateOfBirth }, { minimumAge })
  expect(born("2008-11-30")).toEqual([])
  expect(born("2008-12-01")).toEqual(["dateOfBirth: dateOfBirth.age"])
  expect(born("2008-12-01", 16)).toEqual([])
  expect(born("2026-12-01")).toEqual(["dateOfBirth: date.future"])
})

test("one post names every problem, each field once", () => {
  const typed = {
    identityKind: "",
    identityNumber: "123",
    identityIssuedOn: { day: "31", month: "2", year: "2019" },
    identityExpiresOn: "2020-01-01",
  }
  expect(card(typed)).toEqual([
    "identityKind: identityKind.required",
    "identityNumber: cnic.digits",
    "identityIssuedOn: date.possible",
    "identityExpiresOn: identityExpiresOn.ended",
  ])
})

test("a name in Urdu may be left out, and is then kept as nothing", () => {
  expect(readWith("identity.name", { fullNameUrdu: "" })).toMatchObject({ fullNameUrdu: null })
  expect(refusedWith("identity.name", { fullNameUrdu: "Ayesha" })).toEqual(["fullNameUrdu: name.urdu"])
})

test("the section's schema asks what its three pages ask", () => {
  const pages = ["identity.name", "identity.card", "identity.person"] as const
  const typed = Object.assign({}, ...pages.map((page) => goodAnswers[page]))
  const read = Object.assign({}, ...pages.map((page) => questionSchema(page, context).parse(typed)))
  expect(identitySchema(context).parse(typed)).toEqual(read)
  expect(
    identitySchema(context)
      .safeParse({})
      .error?.issues.map(({ path }) => path[0]),
  ).toEqual([
    "fullName",
    "guardianKind",
    "guardianName",
    "identityKind",
    "identityNumber",
    "identityIssuedOn",
    "dateOfBirth",
    "gender",
    "identityExpiresOn",
  ])
})
