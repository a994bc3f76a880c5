import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { lettersFor } from "#test/given-account.ts"
import { enquiryAsItIs, givenClaimedEnquiry, givenEnquiry } from "#test/given-help.ts"
import { done, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { answerEnquiry, closeEnquiry } from "./answer.ts"
import { claimEnquiry, releaseEnquiry } from "./claim.ts"
import { enquiryCounts } from "./counts.ts"
import { helpEmails } from "./emails.ts"
import { enquiryForDesk } from "./enquiry-for-desk.ts"
import { enquiries } from "./list.ts"
import { enquiryListAddress, readEnquiryAddress } from "./list-address.ts"

test("letters to who was signed in have a row; to a visitor, also one who names an account, they have none", async () => {
  const [officer, asker, named] = [await givenPerson("officer"), await givenPerson(), await givenPerson()]
  const rows = async ({ id }: Person) =>
    (await database.letter.findMany({ where: { accountId: id }, orderBy: { queuedAt: "asc" } })).map(({ kind }) => kind)
  done(await answerEnquiry(officer, { ...(await givenClaimedEnquiry(asker, officer)), letter: "Here." }))
  expect(await rows(asker)).toEqual(["enquiry-received", "enquiry-answered"])
  const lost = await givenClaimedEnquiry(null, officer, { kind: "lost_email", lostEmail: named.email })
  done(await answerEnquiry(officer, { ...lost, letter: "Here." }))
  expect(await lettersFor(lost.id)).toEqual(["email.enquiry-received"])
  expect(await rows(named)).toEqual([])
})

test("an officer takes an enquiry, answers it by letter, and closes it", async () => {
  const officer = await givenPerson("officer", "Sana Khan")
  const enquiry = await givenClaimedEnquiry(null, officer)
  const letter = "Press the green button.\nIt is at the foot of the page."
  done(await answerEnquiry(officer, { ...enquiry, letter }))
  const answered = await enquiryForDesk(officer, enquiry.reference)
  expect(answered).toMatchObject({ status: "answered", letters: [{ author: "Sana Khan", body: letter }] })
  const [written] = await database.enquiryLetter.findMany({ where: { enquiryId: enquiry.id } })
  const email = await helpEmails["email.enquiry-answered"]?.({ letter: written?.id ?? "" })
  expect(JSON.stringify(email)).toContain("Press the green button.")
  done(await closeEnquiry(officer, { ...(await enquiryAsItIs(enquiry)), closeReason: "Settled" }))
  expect(await enquiryForDesk(officer, enquiry.reference)).toMatchObject({ status: "closed", can: [] })
  const entries = await database.auditEntry.findMany({ where: { subjectId: enquiry.id }, orderBy: { id: "asc" } })
  expect(entries.map(({ detail, type }) => (detail as { event?: string }).event ?? type)).toEqual([
    "enquiry.sent",
    "enquiry.claimed",
    "enquiry.answered",
    "enquiry.closed",
  ])
})

test("what somebody holds is theirs to answer; only a supervisor takes it over", async () => {
  const [first, second] = [await givenPerson("officer", "Sana Khan"), await givenPerson("officer")]
  const enquiry = await givenClaimedEnquiry(null, first)
  expect(refusal(await claimEnquiry(second, enquiry))).toEqual({ code: "enquiry_held", by: "Sana Khan" })
  await expect(answerEnquiry(second, { ...enquiry, letter: "Yes" })).rejects.toThrow("no such page")
  const supervisor = await givenPerson("supervisor")
  done(await claimEnquiry(supervisor, enquiry))
  expect((await enquiryForDesk(supervisor, enquiry.reference)).holder).toMatchObject({ isMe: true })
})

test("of two officers who take it at once, one has it and the other is told who", async () => {
  const enquiry = await givenEnquiry(null)
  const officers = [await givenPerson("officer", "Sana Khan"), await givenPerson("officer", "Sana Khan")]
  const answers = await Promise.all(officers.map((officer) => claimEnquiry(officer, enquiry)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "enquiry_held", by: "Sana Khan" } })
})

test("a stale answer is refused and sends nothing", async () => {
  const officer = await givenPerson("officer")
  const enquiry = await givenClaimedEnquiry(null, officer)
  done(await answerEnquiry(officer, { ...enquiry, letter: "One" }))
  expect(refusal(await answerEnquiry(officer, { ...enquiry, letter: "Two" }))).toMatchObject({ code: "stale" })
  expect(await database.enquiryLetter.count({ where: { enquiryId: enquiry.id } })).toBe(1)
})

test("given back, it is anybody's", async () => {
  const officer = await givenPerson("officer")
  const enquiry = await givenClaimedEnquiry(null, officer)
  done(await releaseEnquiry(officer, enquiry))
  const other = await givenPerson("officer")
  expect((await enquiryForDesk(other, enquiry.reference)).can).toContain("claim")
})

test("nobody sees or answers their own enquiry at the desk; an auditor reads and answers none", async () => {
  const person = await givenPerson()
  const enquiry = await givenEnquiry(person)
  const asOfficer: Person = { ...person, role: "officer" }
  await expect(enquiryForDesk(asOfficer, enquiry.reference)).rejects.toThrow("no such enquiry")
  await expect(claimEnquiry(asOfficer, enquiry)).rejects.toThrow("no such enquiry")
  const { rows } = await enquiries(asOfficer, { tab: "open", cursor: null })
  expect(rows.map(({ reference }) => reference)).not.toContain(enquiry.reference)
  const auditor = await givenPerson("auditor")
  expect((await enquiryForDesk(auditor, enquiry.reference)).can).toEqual([])
  await expect(claimEnquiry(auditor, enquiry)).rejects.toThrow("no such page")
  await expect(enquiryForDesk(await givenPerson("admin"), enquiry.reference)).rejects.toThrow("no such page")
})

test("what is overdue stands first, and the pages of the list follow each other without a gap", async () => {
  const officer = await givenPerson("officer")
  const late = await givenEnquiry(null)
  await database.enquiry.update({ where: { id: late.id }, data: { dueOn: new Date("2020-01-01") } })
  const others = await Promise.all(Array.from({ length: 52 }, () => givenEnquiry(null)))
  const first = await enquiries(officer, { tab: "open", cursor: null })
  expect(first.rows[0]?.reference).toBe(late.reference)
  expect(first.rows).toHaveLength(50)
  const second = await enquiries(officer, { tab: "open", cursor: first.older })
  const seen = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(new Set(seen).size).toBe(seen.length)
  expect(others.every(({ id }) => seen.includes(id))).toBe(true)
  const back = await enquiries(officer, { tab: "open", cursor: second.newer })
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  expect((await enquiryCounts(officer)).overdue).toBe(1)
})

test("a cursor is read from its own address, and nonsense is left aside", () => {
  const id = "0197a7a0-0000-7000-8000-000000000000"
  const cursor = { direction: "after", value: "2026-11-30", id } as const
  const query = Object.fromEntries(new URLSearchParams(enquiryListAddress("open", cursor).split("?")[1]))
  expect(readEnquiryAddress(query)).toEqual({ tab: "open", cursor })
  expect(readEnquiryAddress({ tab: "x", after: "2026-02-31~x" })).toEqual({ tab: "open", cursor: null })
})
