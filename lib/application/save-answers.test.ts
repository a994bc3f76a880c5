import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { unseal } from "#lib/platform/encryption.ts"
import {
  type GivenApplication,
  givenAnswer,
  givenAsked,
  givenBegun,
  givenDraft,
  givenSubmitted,
  someIban,
  someIdentityNumber,
} from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { answersForm } from "./answers-form.ts"
import { questionPage, savingContext } from "./question-page.ts"
import { type AnswersToSave, saveAnswers } from "./save-answers.ts"
import { taskList } from "./task-list.ts"

const card = (identityNumber: string) => ({
  identityKind: "cnic",
  identityNumber,
  identityIssuedOn: { day: "3", month: "5", year: "2019" },
  identityForLife: "yes",
})

async function post(actor: Person, { id, version }: GivenApplication, typed: Record<string, unknown>) {
  return answersForm(await savingContext(actor)).safeParse({ id, version: String(version), ...typed })
}

async function row(id: string) {
  return database.application.findUniqueOrThrow({ where: { id }, include: { numberHashes: true } })
}

test("what was saved is on the question's page again, as it was typed", async () => {
  const ayesha = await givenPerson()
  await givenDraft(ayesha, {
    "work.experience": { skills: "React،  SQL" },
    "contact.mobile": { mobile: "0300 1234567" },
    "identity.person": { dateOfBirth: { day: "14", month: "8", year: "1994" } },
  })
  expect((await questionPage(ayesha, "work.experience"))?.values).toEqual({
    skills: "React, SQL",
    yearsOfExperience: "6",
    platforms: ["upwork", "own_clients"],
  })
  expect((await questionPage(ayesha, "contact.mobile"))?.values).toEqual({ mobile: "0300 1234567" })
  expect((await questionPage(ayesha, "identity.person"))?.values).toEqual({
    dateOfBirth: "1994-08-14",
    gender: "woman",
  })
  expect((await questionPage(ayesha, "dollarAccount.choice"))?.values.wantsDollarAccount).toBe("yes")
})

test("the identity number rests sealed for its row and column, and is shown masked elsewhere", async () => {
  const [ayesha, bilal] = [await givenPerson(), await givenPerson()]
  const number = someIdentityNumber()
  const hers = await givenAnswer(ayesha, await givenBegun(ayesha), "identity.card", card(number))
  const his = await givenBegun(bilal)
  const { identityNumberEncrypted, identityNumberMasked } = await row(hers.id)
  const sealed = identityNumberEncrypted ?? ""
  const place = { table: "application", column: "identity_number_encrypted", row: hers.id }
  expect(sealed).not.toContain(number)
  expect(identityNumberMasked).toMatch(/^35202-•{7}-\d$/)
  expect(unseal(sealed, place)).toBe(number)
  expect(() => unseal(sealed, { ...place, row: his.id })).toThrow()
  expect(() => unseal(sealed, { ...place, column: "iban_encrypted" })).toThrow()
})

test("a changed number is found by its new hash only", async () => {
  const ayesha = await givenPerson()
  const first = await givenAnswer(ayesha, await givenBegun(ayesha), "identity.card", card(someIdentityNumber()))
  const before = (await row(first.id)).numberHashes
  const second = await givenAnswer(ayesha, first, "identity.card", card(someIdentityNumber()))
  const after = (await row(second.id)).numberHashes
  expect(after).toHaveLength(before.length)
  expect(after[0]?.hash).not.toEqual(before[0]?.hash)
})

test("the same number from two people blocks neither and tells neither", async () => {
  const [ayesha, bilal] = [await givenPerson(), await givenPerson()]
  const same = { "identity.card": { identityNumber: someIdentityNumber() }, "bank.account": { iban: someIban() } }
  const [hers, his] = [await givenSubmitted(ayesha, same), await givenSubmitted(bilal, same)]
  const hashes = (await row(hers.id)).numberHashes.map(({ kind, hash }) => ({ kind, hash }))
  expect((await row(his.id)).numberHashes.map(({ kind, hash }) => ({ kind, hash }))).toEqual(hashes)
})

test("the purpose code follows from the primary category", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  const web = await givenAnswer(ayesha, draft, "work.category", { primaryCategory: "web-development" })
  expect((await row(web.id)).purposeCode).toBe("9186")
  const writing = await givenAnswer(ayesha, web, "work.category", { primaryCategory: "writing-and-translation" })
  expect((await row(writing.id)).purposeCode).toBeNull()
})

test("a stale save keeps nothing, and the same answers sent twice are no trouble", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  await givenAnswer(ayesha, draft, "contact.mobile", { mobile: "03001234567" })
  const stale = await post(ayesha, draft, { question: "contact.mobile", mobile: "03007654321" })
  const input = stale.data as AnswersToSave
  expect(await saveAnswers(ayesha, input)).toEqual({ ok: false, problem: { code: "answers_changed" } })
  expect((await row(draft.id)).mobile).toBe("+923001234567")
  const twice = await post(ayesha, draft, { question: "contact.mobile", mobile: "0300 1234567" })
  expect(await saveAnswers(ayesha, twice.data as AnswersToSave)).toMatchObject({ ok: true, value: { version: 2 } })
})

test("the same answers sent five times at once are saved once, and each is told so", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  const input = (await post(ayesha, draft, { question: "identity.card", ...card(someIdentityNumber()) })).data
  const saved = await Promise.all([1, 2, 3, 4, 5].map(() => saveAnswers(ayesha, input as AnswersToSave)))
  expect(saved).toEqual(saved.map(() => ({ ok: true, value: expect.objectContaining({ version: 2 }) })))
})

test("of two simultaneous saves of different answers one is refused", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  const inputs = ["03001111111", "03002222222"].map((mobile) =>
    post(ayesha, draft, { question: "contact.mobile", mobile }),
  )
  const saved = await Promise.all(inputs.map(async (input) => saveAnswers(ayesha, (await input).data as AnswersToSave)))
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
})

test("somebody else's application is not there", async () => {
  const [ayesha, bilal] = [await givenPerson(), await givenPerson()]
  const draft = await givenBegun(ayesha)
  const input = (await post(bilal, draft, { question: "contact.mobile", mobile: "03001234567" })).data as AnswersToSave
  await expect(saveAnswers(bilal, input)).rejects.toThrow("no such application")
  expect(await questionPage(bilal, "contact.mobile")).toBeNull()
  expect(await taskList(bilal)).toBeNull()
})

test("what was submitted is not changed by an old page", async () => {
  const ayesha = await givenPerson()
  const submitted = await givenSubmitted(ayesha)
  const input = (await post(ayesha, submitted, { question: "contact.mobile", mobile: "03009999999" })).data
  expect(await saveAnswers(ayesha, input as AnswersToSave)).toMatchObject({ problem: { code: "not_editable" } })
})

const account = (iban: string) => ({ bankCode: "HABB", iban, accountTitle: "Ayesha Khan" })
const longAgo = (actor: Person): Person => ({ ...actor, steppedUpAt: addSeconds(now(), -6 * 60) })

test.each([
  ["bank.account", () => account(someIban())],
  ["identity.card", () => card(someIdentityNumber())],
] as const)(
  "after submission, who proved themselves too long ago does so again to change %s",
  async (question, typed) => {
    const ayesha = await givenPerson()
    const asked = await givenAsked(ayesha, await givenPerson("officer"))
    const before = await row(asked.id)
    const input = (await post(ayesha, asked, { question, ...typed() })).data as AnswersToSave
    expect((await questionPage(longAgo(ayesha), question))?.mustConfirm).toBe(true)
    expect(await saveAnswers(longAgo(ayesha), input)).toEqual({ ok: false, problem: { code: "step_up_needed" } })
    expect(await row(asked.id)).toEqual(before)
    expect((await questionPage(ayesha, question))?.mustConfirm).toBe(false)
    expect((await saveAnswers(ayesha, input)).ok).toBe(true)
  },
)

test("a draft, another question, and an IBAN left as it was ask for no proof", async () => {
  const ayesha = await givenPerson()
  const draft = await givenAnswer(longAgo(ayesha), await givenBegun(ayesha), "bank.account", account(someIban()))
  expect((await questionPage(longAgo(ayesha), "bank.account"))?.mustConfirm).toBe(false)
  expect(draft.version).toBe(2)
  const [bilal, iban] = [await givenPerson(), someIban()]
  const asked = await givenAsked(bilal, await givenPerson("officer"))
  const changed = await givenAnswer(bilal, asked, "bank.account", account(iban))
  const same = await givenAnswer(longAgo(bilal), changed, "bank.account", account(iban))
  const mobile = await givenAnswer(longAgo(bilal), same, "contact.mobile", { mobile: "0311 7654321" })
  expect(mobile.version).toBe(asked.version + 3)
})

test("a code that is not in the reference data today is refused, by the form and by the command", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  const address = { addressLine: "Street 4", city: "Lahore", provinceCode: "punjab", districtCode: "atlantis" }
  const refused = await post(ayesha, draft, { question: "contact.address", ...address })
  expect(refused.error?.issues).toMatchObject([{ path: ["districtCode"], message: "choice.unknown" }])
  const input = { ...draft, question: "contact.address", values: address } as AnswersToSave
  expect(await saveAnswers(ayesha, input)).toMatchObject({ problem: { code: "not_offered", field: "districtCode" } })
  expect((await row(draft.id)).city).toBeNull()
})

test("a rule reaches over to another question of the draft", async () => {
  const ayesha = await givenPerson()
  const draft = await givenDraft(ayesha)
  const born = { dateOfBirth: { day: "3", month: "5", year: "2019" }, gender: "woman" }
  const refused = await post(ayesha, draft, { question: "identity.person", ...born })
  expect(refused.error?.issues.map(({ path }) => path[0])).toContain("dateOfBirth")
})

test("a forged question, id or version is refused in words", async () => {
  const ayesha = await givenPerson()
  const draft = await givenBegun(ayesha)
  for (const forged of [{ question: "no.such" }, { question: "contact.mobile", version: "-1" }, { id: "x" }]) {
    expect((await post(ayesha, draft, { mobile: "03001234567", ...forged })).success).toBe(false)
  }
})

test("the tasks say how far each section is and where to go on", async () => {
  const ayesha = await givenPerson()
  await givenAnswer(ayesha, await givenBegun(ayesha), "contact.mobile", { mobile: "03001234567" })
  const tasks = await taskList(ayesha)
  expect(tasks?.done).toBe(0)
  expect(tasks?.sections[0]).toEqual({ section: "identity", state: "not_started", path: "identity/name" })
  expect(tasks?.sections[1]).toEqual({ section: "contact", state: "in_progress", path: "contact/address" })
})
