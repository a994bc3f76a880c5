import { expect, test } from "vitest"
import { today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { addWorkingDays, holidays } from "#lib/reference/index.ts"
import { givenDraft, givenSubmitted, someIdentityNumber } from "#test/given-application.ts"
import { givenEnquiry } from "#test/given-help.ts"
import { done, givenVisitor, refusal, someEmail } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { helpEmails } from "./emails.ts"
import { enquirySchema, visitorEnquirySchema } from "./schema.ts"
import { sendEnquiry } from "./send.ts"

const aboutOf = async (enquiryId: string) => {
  const found = await database.enquiryApplication.findMany({
    where: { enquiryId },
    select: { application: { select: { reference: true } } },
  })
  return found.map(({ application }) => application.reference).sort()
}

test("an enquiry gets a reference, a due date in working days, an audit entry and a letter, in one", async () => {
  const person = await givenPerson()
  const sent = done(
    await sendEnquiry({ person, visitor: givenVisitor() }, { kind: "complaint", message: "It took long." }),
  )
  expect(sent.reference).toMatch(/^EQ-\d{4}-\d{7}$/)
  expect(sent.dueOn).toBe(addWorkingDays(today(), 5, await holidays()))
  const row = await database.enquiry.findUniqueOrThrow({ where: { reference: sent.reference } })
  expect(row).toMatchObject({ accountId: person.id, isProven: true, name: person.name, email: person.email })
  const entries = await database.auditEntry.findMany({ where: { subjectId: row.id } })
  expect(entries.map(({ type, actorId }) => [type, actorId])).toEqual([["enquiry.sent", person.id]])
  const letter = await helpEmails["email.enquiry-received"]?.({ enquiry: row.id })
  expect(letter).toMatchObject({ to: person.email })
  expect(JSON.stringify(letter)).toContain(sent.reference)
  expect(JSON.stringify(letter)).not.toContain("It took long")
})

test("a visitor's enquiry is traced to the account that they name, as named and not as proven", async () => {
  const owner = await givenPerson()
  const { id } = await givenEnquiry(null, { kind: "lost_email", lostEmail: owner.email })
  const row = await database.enquiry.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ accountId: owner.id, isProven: false })
})

test("a number that somebody else used leads to the applications that hold it, and is not kept", async () => {
  const number = someIdentityNumber()
  const other = await givenSubmitted(await givenPerson(), { "identity.card": { identityNumber: number } })
  const { id } = await givenEnquiry(null, { kind: "identity_used", identityNumber: number })
  expect(await aboutOf(id)).toEqual([other.reference])
  const row = await database.enquiry.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toContain(number)
})

test("for whoever is signed in it leads to both applications with the number, and never to a draft", async () => {
  const number = someIdentityNumber()
  const card = { "identity.card": { identityNumber: number } }
  const [person, somebody, thirdPerson] = [await givenPerson(), await givenPerson(), await givenPerson()]
  const own = await givenSubmitted(person, card)
  const twin = await givenSubmitted(somebody, card)
  await givenDraft(thirdPerson, card)
  const { id } = await givenEnquiry(person, { kind: "identity_used" })
  expect(await aboutOf(id)).toEqual([own.reference, twin.reference].sort())
})

test("a plain question leads to one's own applications only", async () => {
  const number = someIdentityNumber()
  const card = { "identity.card": { identityNumber: number } }
  const person = await givenPerson()
  const own = await givenSubmitted(person, card)
  await givenSubmitted(await givenPerson(), card)
  const { id } = await givenEnquiry(person)
  expect(await aboutOf(id)).toEqual([own.reference])
})

test("one address writes to the board five times an hour, and then is asked to wait", async () => {
  const visitor = givenVisitor()
  const input = { kind: "help" as const, message: "Hello?", yourName: "Bilal", email: someEmail() }
  for (let time = 0; time < 5; time++) done(await sendEnquiry({ person: null, visitor }, input))
  expect(refusal(await sendEnquiry({ person: null, visitor }, input))).toMatchObject({ code: "too_many_tries" })
})

test("a visitor says who they are; whoever has signed in need not", () => {
  const typed = { kind: "help", message: "Where is it?", leaveEmpty: "" }
  expect(enquirySchema.safeParse(typed).success).toBe(true)
  const fields = visitorEnquirySchema.safeParse(typed).error?.issues.map(({ path }) => path.join("."))
  expect(fields).toEqual(["yourName", "email"])
})

test("no identity number gets into words that travel by e-mail, and a field that nobody sees stays empty", () => {
  const issues = (typed: Record<string, string>) =>
    enquirySchema.safeParse({ kind: "help", message: "x", leaveEmpty: "", ...typed }).error?.issues[0]?.message
  expect(issues({ message: "My number is 35202-1234567-8" })).toBe("text.mailed")
  expect(issues({ leaveEmpty: "http://example.com" })).toBe("leaveEmpty.filled")
})
