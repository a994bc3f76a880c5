import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { givenDraft, givenFeeDue, givenSubmitted, someIdentityNumber } from "#test/given-application.ts"
import { done } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { beginSearch } from "./begin-search.ts"
import { searchResults } from "./results.ts"

async function found(officer: Person, sought: string): Promise<string[]> {
  const { id } = done(await beginSearch(officer, { sought }))
  return (await searchResults(officer, id, null)).rows.map(({ reference }) => reference)
}

const named = async (fullName: string, fullNameUrdu: string | null = null) =>
  (await givenSubmitted(await givenPerson(), { "identity.name": { fullName, fullNameUrdu } })).reference

test("a name is found by a part of it, misspelt, in Urdu or Latin letters, and by two of its words", async () => {
  const officer = await givenPerson("officer")
  const zarmeena = await named("Zarmeena Yousafzai", "زرمینہ یوسفزئی")
  const other = await named("Zarmeena Bangash")
  for (const sought of [
    "zarmeena yousafzai",
    "Yousafzai",
    "yousaf",
    "Yusufzai",
    "YOUSAFZAY",
    "یوسفزئی",
    "زرمینہ يوسفزئي",
  ]) {
    expect(await found(officer, sought), sought).toEqual([zarmeena])
  }
  expect(await found(officer, "zarmina")).toEqual([other, zarmeena])
  expect(await found(officer, "Zarmeena Qqqq")).toEqual([])
})

test("Muhammad is found however it is spelt", async () => {
  const officer = await givenPerson("officer")
  const reference = await named("Mohammed Barlas")
  for (const sought of ["Muhammad Barlas", "mohamad barlas", "MUHAMMED  barlas"]) {
    expect(await found(officer, sought), sought).toEqual([reference])
  }
})

test("an application is found by every number that belongs to it", async () => {
  const officer = await givenPerson("officer")
  const number = someIdentityNumber()
  const owner = await givenPerson()
  const { id, reference } = await givenFeeDue(owner, officer, {
    "identity.card": { identityNumber: number },
    "contact.mobile": { mobile: "0312 9876501" },
  })
  const { psid } = await database.paymentSlip.findFirstOrThrow({ where: { applicationId: id } })
  const dashed = `${number.slice(0, 5)}-${number.slice(5, 12)}-${number.slice(12)}`
  for (const sought of [reference, reference.toLowerCase(), number, dashed, "+92 312 9876501", owner.email, psid]) {
    expect(await found(officer, sought), sought).toEqual([reference])
  }
})

test("nobody finds a draft, their own application, or anything with a search of yesterday", async () => {
  const officer = await givenPerson("officer")
  await givenDraft(await givenPerson(), { "identity.name": { fullName: "Palwasha Draftonly", fullNameUrdu: null } })
  expect(await found(officer, "Draftonly")).toEqual([])
  const own = await givenSubmitted({ ...officer, role: "freelancer" })
  expect(await found(officer, own.reference)).toEqual([])
  const { id } = done(await beginSearch(officer, { sought: "Draftonly" }))
  await database.deskSearch.update({ where: { id }, data: { expiresAt: new Date(0) } })
  await expect(searchResults(officer, id, null)).rejects.toThrow(NotFound)
})

test("what was looked for stands nowhere in the clear", async () => {
  const officer = await givenPerson("officer")
  const number = someIdentityNumber()
  await found(officer, number)
  const [row] = await database.$queryRaw<{ all: string }[]>`
    select (select string_agg(s::text, '') from desk_search s) || (select string_agg(e::text, '') from audit_entry e) as all`
  expect(row?.all).not.toContain(number)
})
