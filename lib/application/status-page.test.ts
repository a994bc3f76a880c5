import { expect, test } from "vitest"
import { endorseDollarAccount } from "#lib/dollar-account/endorse.ts"
import { recordBankOutcome } from "#lib/dollar-account/record-outcome.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import {
  givenBegun,
  givenClaimed,
  givenDeclined,
  givenFeeDue,
  givenFeePaid,
  givenRegistered,
  givenSubmitted,
} from "#test/given-application.ts"
import { givenReturned, givenSent } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { beginAgain } from "./begin.ts"
import { happenings } from "./happenings.ts"
import { statusPage } from "./status-page.ts"

async function people() {
  return { ayesha: await givenPerson(), officer: await givenPerson("officer") }
}

test("what waits for an officer says by when there is an answer, and can be withdrawn", async () => {
  const { ayesha } = await people()
  const { reference } = await givenSubmitted(ayesha)
  const page = await statusPage(ayesha, reference)
  expect(page).toMatchObject({ stage: "submitted_waits", can: ["withdraw"], fee: null, registration: null })
  expect(page.nextOn).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(page.steps?.map(({ state }) => state)).toEqual(["done", "now", "later", "later"])
  expect(page.dollarAccount).toMatchObject({ bank: "Meezan Bank", currency: "USD", state: "waits" })
})

test("that an officer has it is told, without a name", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenClaimed(ayesha, officer)
  const page = await statusPage(ayesha, reference)
  expect(page.stage).toBe("submitted_held")
  expect(page.history.map(({ event }) => event)).toEqual(["claimed", "submitted"])
  expect(JSON.stringify(page)).not.toContain(officer.id)
})

test("a fee that is due comes with its slip and its last day", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenFeeDue(ayesha, officer)
  const page = await statusPage(ayesha, reference)
  expect(page).toMatchObject({ stage: "fee_due", fee: { amountPaisa: 100_000 } })
  expect(page.fee?.psid).toMatch(/^999999\d{11}$/)
  expect(page.nextOn).toBe(page.fee?.lapsesOn)
})

test("what is paid waits for the final approval and can't be withdrawn", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenFeePaid(ayesha, officer)
  expect(await statusPage(ayesha, reference)).toMatchObject({ stage: "fee_paid_waits", can: [], fee: null })
})

test("who is registered sees the number, its last day, and that the dollar account is asked for", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenRegistered(ayesha, officer)
  const page = await statusPage(ayesha, reference)
  expect(page.registration?.number).toMatch(/^FRL-20\d\d-\d{7}$/)
  expect(page.dollarAccount).toMatchObject({ state: "requested" })
  expect(page.history[0]?.event).toBe("finally_approved")
})

test("each step of the dollar account is told with its time, the newest first", async () => {
  const { ayesha, officer } = await people()
  const { id: applicationId, reference } = await givenRegistered(ayesha, officer)
  const { id, version } = await database.dollarAccountRequest.findUniqueOrThrow({ where: { applicationId } })
  const stepsNow = async () => (await statusPage(ayesha, reference)).dollarAccount?.steps.map(({ step }) => step)
  expect(await stepsNow()).toEqual(["requested"])
  await endorseDollarAccount(officer, { id, version })
  expect(await stepsNow()).toEqual(["endorsed", "requested"])
  const refusalReason = "No proof of income accepted"
  await recordBankOutcome(officer, { id, version: version + 1, outcome: "refused", refusalReason })
  expect(await stepsNow()).toEqual(["refused", "endorsed", "requested"])
})

test("a decline comes with the board's letter", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenDeclined(ayesha, officer, "identity_expired")
  const page = await statusPage(ayesha, reference)
  expect(page).toMatchObject({ stage: "declined", steps: null, dollarAccount: null })
  expect(page.declineLetter).toContain("Renew it with NADRA")
})

test("only the last application that ended without a registration is begun again", async () => {
  const { ayesha, officer } = await people()
  const first = await givenDeclined(ayesha, officer)
  expect(await statusPage(ayesha, first.reference)).toMatchObject({ mayBeginAgain: true })
  await beginAgain(ayesha, { from: first.reference })
  expect(await statusPage(ayesha, first.reference)).toMatchObject({ mayBeginAgain: false })
})

test("somebody else's application is not there, nor is one that doesn't exist", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenBegun(await givenPerson())
  await expect(statusPage(ayesha, reference)).rejects.toThrow("no such application")
  await expect(statusPage(ayesha, "FR-2026-9999999")).rejects.toThrow("no such application")
  await expect(statusPage(officer, reference)).rejects.toThrow("no such")
})

test("a message belongs to the event on whose occasion it was written", () => {
  const at = now()
  const later = (seconds: number) => addSeconds(at, seconds).toISOString()
  const events = [
    { at: later(0), event: "application.submitted" },
    { at: later(10), event: "application.information_requested" },
    { at: later(15), event: "application.reassigned" },
    { at: later(20), event: "application.answered" },
  ]
  const messages = [
    { at: later(10), fromDesk: true, body: "Which year?" },
    { at: later(20), fromDesk: false, body: "2019" },
  ]
  expect(happenings(events, messages).map(({ event, words }) => [event, words.length])).toEqual([
    ["answered", 1],
    ["information_requested", 1],
    ["submitted", 0],
  ])
})

test("what was written stands beside it, and only the last letter can be sent again", async () => {
  const { ayesha, officer } = await people()
  const { reference } = await givenFeeDue(ayesha, officer)
  expect((await statusPage(ayesha, reference)).letters.map(({ mayBeSentAgain }) => mayBeSentAgain)).toEqual([
    false,
    false,
  ])
  await givenSent(ayesha.id)
  const { letters } = await statusPage(ayesha, reference)
  expect(letters.map(({ kind, state, mayBeSentAgain }) => [kind, state, mayBeSentAgain])).toEqual([
    ["initially-approved", "sent", true],
    ["application-received", "sent", false],
  ])
  expect(letters[0]?.to).toMatch(/^..•••@example\.org$/)
})

test("a letter that came back is shown, with the address that it came back from", async () => {
  const { ayesha } = await people()
  const { reference } = await givenSubmitted(ayesha)
  await givenReturned(ayesha.id)
  const page = await statusPage(ayesha, reference)
  expect(page.returnedAddress).toBe(ayesha.email)
  expect(page.letters[0]).toMatchObject({ state: "bounced", trouble: "no_such_mailbox" })
})
