import { expect, test } from "vitest"
import { beginAgain } from "#lib/application/begin.ts"
import { documentStore } from "#lib/documents/store/document-store.ts"
import { answerEnquiry } from "#lib/help/answer.ts"
import { systemActor } from "#lib/identity/actor.ts"
import { addDays, addMonths, addSeconds, dayOf, now, startOf } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { moveRegistration } from "#lib/register/move.ts"
import { noteOnApplication } from "#lib/review/note.ts"
import { reopenApplication } from "#lib/review/reopen.ts"
import { at } from "#test/at.ts"
import {
  asItIs,
  givenDeclined,
  givenDraft,
  givenRegistered,
  givenSubmitted,
  givenWithdrawn,
} from "#test/given-application.ts"
import { givenClaimedEnquiry, givenEnquiry, givenProof } from "#test/given-help.ts"
import { done } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { forgetWhatIsPast } from "./forget-what-is-past.ts"

const clock = systemActor("clock")
// As the policies say.
const years = { application: 6, register: 10, letter: 2, enquiry: 3 }

/** The night's run so many years after an instant, twenty to one in the morning; `later` days after the anniversary. */
function night(changed: Date, kept: number, later = 0) {
  const anniversary = addMonths(dayOf(changed), 12 * kept)
  return at(addSeconds(startOf(addDays(anniversary, later)), 2_400), () => forgetWhatIsPast(clock))
}

const application = (id: string) => database.application.findUnique({ where: { id } })
const entries = (subjectId: string, type: string) => database.auditEntry.findMany({ where: { subjectId, type } })

test("an application that came to nothing is there on the day on which its years are over, and gone the day after", async () => {
  const officer = await givenPerson("officer")
  const { id, reference } = await givenDeclined(await givenPerson(), officer)
  await noteOnApplication(officer, { reference, note: "The card had ended." })
  const { statusChangedAt } = await database.application.findUniqueOrThrow({ where: { id } })
  const files = await database.document.findMany({ where: { applicationId: id }, select: { storedKey: true } })
  expect(files).toHaveLength(5)
  await night(statusChangedAt, years.application, -1)
  await night(statusChangedAt, years.application)
  expect(await application(id)).not.toBeNull()
  expect(await database.document.count({ where: { applicationId: id } })).toBe(5)
  const { applications, failed } = await night(statusChangedAt, years.application, 1)
  expect([applications, failed]).toEqual([1, 0])
  expect(await application(id)).toBeNull()
  for (const { storedKey } of files) await expect(documentStore().get(storedKey ?? "")).rejects.toThrow()
  for (const table of [
    "document",
    "message",
    "letter",
    "number_hash",
    "payment_slip",
    "dollar_account_request",
    "review_note",
  ]) {
    const rows = await database.$queryRawUnsafe(`select from ${table} where application_id = $1::uuid`, id)
    expect(rows, table).toEqual([])
  }
  expect(await entries(id, "application.forgotten")).toMatchObject([{ actorRole: "clock", detail: { reference } }])
  expect(await entries(id, "application.begun")).toHaveLength(1)
})

test("what is not over is left alone, however old it is", async () => {
  const drafts = await givenDraft(await givenPerson())
  const waiting = await givenSubmitted(await givenPerson())
  const open = await givenEnquiry(null)
  await night(now(), 40)
  expect(await application(drafts.id)).not.toBeNull()
  expect(await application(waiting.id)).not.toBeNull()
  expect(await database.enquiry.count({ where: { id: open.id } })).toBe(1)
})

test("a decline that is set aside starts the years anew", async () => {
  const declined = await givenDeclined(await givenPerson(), await givenPerson("officer"))
  const { statusChangedAt } = await database.application.findUniqueOrThrow({ where: { id: declined.id } })
  const supervisor = await givenPerson("supervisor")
  done(await reopenApplication(supervisor, { ...(await asItIs(declined)), reopenReason: "New papers" }))
  await night(statusChangedAt, years.application, 1)
  expect(await application(declined.id)).not.toBeNull()
})

test("of two applications of one person the newer one and its documents stay", async () => {
  const ayesha = await givenPerson()
  const old = await givenWithdrawn(ayesha)
  const { statusChangedAt } = await database.application.findUniqueOrThrow({ where: { id: old.id } })
  const again = done(await beginAgain(ayesha, { from: old.reference }))
  await night(statusChangedAt, years.application, 1)
  expect(await application(old.id)).toBeNull()
  expect(await application(again.id)).toMatchObject({ status: "draft", fullName: "Ayesha Khan" })
})

async function registration(status?: "expired" | "suspended" | "cancelled") {
  const owner = await givenPerson()
  const { id: applicationId } = await givenRegistered(owner, await givenPerson("officer"))
  const entry = await database.registration.findUniqueOrThrow({ where: { applicationId } })
  if (status) {
    const [actor, action] =
      status === "expired"
        ? [clock, "expire" as const]
        : [await givenPerson("supervisor"), status === "suspended" ? ("suspend" as const) : ("cancel" as const)]
    done(await transaction((tx) => moveRegistration(tx, actor, { subject: entry, action, version: entry.version })))
  }
  return database.registration.findUniqueOrThrow({ where: { applicationId } })
}

test("a registration in force is never touched, nor one that the board has suspended", async () => {
  const [active, suspended] = [await registration(), await registration("suspended")]
  for (const years of [1, 6, 10, 11, 40, 100]) await night(now(), years, 1)
  for (const { id, applicationId, accountId } of [active, suspended]) {
    expect(await database.registration.count({ where: { id } })).toBe(1)
    expect(await application(applicationId)).toMatchObject({ fullName: "Ayesha Khan" })
    expect(await database.document.count({ where: { applicationId, storedKey: { not: null } } })).toBe(5)
    expect(await database.identityHolder.count({ where: { accountId } })).toBeGreaterThan(0)
  }
})

test.each(["expired", "cancelled"] as const)(
  "what is %s goes from the register with its application the day after its years are over, and frees the number",
  async (status) => {
    const { id, number, applicationId, accountId, statusChangedAt } = await registration(status)
    await night(statusChangedAt, years.register)
    expect(await application(applicationId)).not.toBeNull()
    await night(statusChangedAt, years.register, 1)
    expect(await application(applicationId)).toBeNull()
    expect(await database.registration.count({ where: { id } })).toBe(0)
    expect(await database.identityHolder.count({ where: { accountId } })).toBe(0)
    expect(await entries(id, "registration.forgotten")).toMatchObject([{ detail: { number } }])
    expect(await entries(applicationId, "application.forgotten")).toHaveLength(1)
  },
)

test("an enquiry that was answered goes with what was written, the day after its years are over", async () => {
  const officer = await givenPerson("officer")
  const enquiry = await givenClaimedEnquiry(null, officer)
  const proof = await givenProof(await givenPerson(), officer)
  for (const one of [enquiry, proof]) done(await answerEnquiry(officer, { ...one, letter: "Here." }))
  await night(now(), years.enquiry)
  expect(await database.enquiry.count({ where: { id: { in: [enquiry.id, proof.id] } } })).toBe(2)
  await night(now(), years.enquiry, 1)
  expect(await database.enquiry.count({ where: { id: { in: [enquiry.id, proof.id] } } })).toBe(0)
  expect(await entries(enquiry.id, "enquiry.forgotten")).toMatchObject([{ detail: { reference: enquiry.reference } }])
})

test("that a letter was sent is forgotten the day after its years are over, however its application stands", async () => {
  const { id } = await givenSubmitted(await givenPerson())
  await night(now(), years.letter)
  expect(await database.letter.count({ where: { applicationId: id } })).toBe(1)
  const { letters } = await night(now(), years.letter, 1)
  expect(letters).toBeGreaterThan(0)
  expect(await database.letter.count({ where: { applicationId: id } })).toBe(0)
  expect(await application(id)).not.toBeNull()
  const entry = await database.auditEntry.findFirst({ where: { type: "letter.forgotten" }, orderBy: { id: "desc" } })
  expect(entry).toMatchObject({ actorRole: "clock", detail: { count: letters } })
})

test("a file that the store does not give up is tried again each night, and told of; nobody waits for it", async () => {
  const { id } = await givenWithdrawn(await givenPerson())
  const files = await database.document.findMany({ where: { applicationId: id }, select: { storedKey: true } })
  const keys = files.map(({ storedKey }) => storedKey ?? "")
  const remove = documentStore().remove
  documentStore().remove = async () => {
    throw new Error("the store is away")
  }
  try {
    expect(await night(now(), years.application, 1)).toMatchObject({ applications: 1, files: 0, failed: keys.length })
  } finally {
    documentStore().remove = remove
  }
  expect(await application(id)).toBeNull()
  for (const key of keys) expect((await documentStore().get(key)).length).toBeGreaterThan(0)
  expect(await night(now(), years.application, 1)).toMatchObject({ files: keys.length, failed: 0 })
  for (const key of keys) await expect(documentStore().get(key)).rejects.toThrow()
})

test("of two runs at once each forgets another, and nobody but the clock forgets", async () => {
  const { id } = await givenWithdrawn(await givenPerson())
  const runs = await at(addSeconds(startOf(addDays(addMonths(dayOf(now()), 12 * years.application), 1)), 2_400), () =>
    Promise.all([forgetWhatIsPast(clock), forgetWhatIsPast(clock)]),
  )
  expect(runs.map(({ failed }) => failed)).toEqual([0, 0])
  expect(await entries(id, "application.forgotten")).toHaveLength(1)
  await expect(forgetWhatIsPast(systemActor("gateway"))).rejects.toThrow("no such page")
})
