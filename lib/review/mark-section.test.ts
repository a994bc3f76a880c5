import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { asItIs, givenAnswer, givenAnswered, givenAsked, givenClaimed } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { approveApplication } from "./approve.ts"
import { askForInformation } from "./ask.ts"
import { acceptSection, querySection } from "./mark-section.ts"

const work = { section: "work" }
const sectionQuery = "Which of the profiles is theirs?"

test("a section is accepted or queried by whoever decides, and the desk reads by whom", async () => {
  const officer = await givenPerson("officer", "Sana Khan")
  const held = await givenClaimed(await givenPerson(), officer)
  await acceptSection(officer, { ...held, section: "identity" })
  await querySection(officer, { ...held, ...work, sectionQuery })
  const { marks, mayMark } = await applicationForReview(officer, held.reference)
  expect(mayMark).toBe(true)
  const told = marks.map(({ section, query, by, isOver }) => [section, query, by, isOver])
  expect(told.toSorted()).toEqual([
    ["identity", null, "Sana Khan", false],
    ["work", sectionQuery, "Sana Khan", false],
  ])
})

test("nothing is approved while a section is queried; once it is accepted, it is", async () => {
  const officer = await givenPerson("officer")
  const held = await givenClaimed(await givenPerson(), officer)
  await querySection(officer, { ...held, ...work, sectionQuery })
  const refused = { ok: false, problem: { code: "sections_queried", count: 1 } }
  expect(await approveApplication(officer, held)).toEqual(refused)
  expect(await asItIs(held)).toEqual(held)
  await acceptSection(officer, { ...held, ...work })
  expect(await approveApplication(officer, held)).toMatchObject({ ok: true })
})

test("an acceptance is over once its section was changed, and others stand", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const held = await givenClaimed(ayesha, officer)
  for (const section of ["contact", "identity"]) await acceptSection(officer, { ...held, section })
  await askForInformation(officer, { ...held, question: "Is the number right?" })
  const asked = await asItIs(held)
  const back = await givenAnswered(
    ayesha,
    await givenAnswer(ayesha, asked, "contact.mobile", { mobile: "0311 7654321" }),
  )
  const marks = async () => {
    const page = await applicationForReview(officer, held.reference)
    return Object.fromEntries(page.marks.map(({ section, isOver }) => [section, isOver]))
  }
  expect(await marks()).toEqual({ contact: true, identity: false })
  // Asked once more, and nothing in it is changed: it was not looked at meanwhile.
  await askForInformation(officer, { ...back, question: "And the name?" })
  await givenAnswered(ayesha, back)
  expect(await marks()).toEqual({ contact: true, identity: false })
  await acceptSection(officer, { ...(await asItIs(held)), section: "contact" })
  expect(await marks()).toEqual({ contact: false, identity: false })
})

test("nobody marks a section who doesn't decide it, nor while the applicant has the turn, nor one that isn't there", async () => {
  const [officer, other] = await Promise.all([givenPerson("officer"), givenPerson("officer")])
  const held = await givenClaimed(await givenPerson(), officer)
  const asked = await givenAsked(await givenPerson(), officer)
  await expect(acceptSection(other, { ...held, ...work })).rejects.toThrow(NotFound)
  await expect(acceptSection(await givenPerson("auditor"), { ...held, ...work })).rejects.toThrow(NotFound)
  await expect(acceptSection(officer, { ...asked, ...work })).rejects.toThrow(NotFound)
  await expect(acceptSection(officer, { ...held, section: "hobbies" })).rejects.toThrow(NotFound)
  expect(await database.sectionMark.count({ where: { applicationId: { in: [held.id, asked.id] } } })).toBe(0)
})

test("on a stale page nothing is marked, and who was quicker is told", async () => {
  const officer = await givenPerson("officer", "Sana Khan")
  const held = await givenClaimed(await givenPerson(), officer)
  const answer = await acceptSection(officer, { ...held, version: held.version - 1, ...work })
  expect(answer).toMatchObject({ ok: false, problem: { code: "stale", by: "Sana Khan" } })
})

test("the log holds which section, and not the words", async () => {
  const officer = await givenPerson("officer")
  const held = await givenClaimed(await givenPerson(), officer)
  await querySection(officer, { ...held, ...work, sectionQuery })
  const where = { subjectId: held.id, type: "application.section_marked" }
  const [entry] = await database.auditEntry.findMany({ where })
  expect(entry?.detail).toMatchObject({ section: "work", event: "application.section_queried" })
  expect(JSON.stringify(entry?.detail)).not.toContain("profiles")
})
