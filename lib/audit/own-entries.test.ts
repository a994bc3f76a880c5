import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import { givenLongLog, readOfLog } from "#test/audit-plan.ts"
import { givenClaimed } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { type AuditEvent, amongTheDesk } from "./events.ts"
import { type OwnEntry, ownEntries } from "./own-entries.ts"
import { recordAll } from "./record.ts"

async function entriesOf(actor: Person): Promise<OwnEntry[]> {
  const entries: OwnEntry[] = []
  for await (const entry of ownEntries(actor)) entries.push(entry)
  return entries
}

const write = (actor: Person, events: AuditEvent[]) => transaction(async (tx) => ok(await recordAll(tx, actor, events)))

test("what was done by somebody and to what is theirs is told once each, however much it is", async () => {
  const [ayesha, sana] = await Promise.all([givenPerson(), givenPerson("officer")])
  const { id: application } = await givenClaimed(ayesha, sana)
  const before = await entriesOf(ayesha)
  expect(before.map(({ event, by }) => [event, by])).toEqual(
    expect.arrayContaining([
      ["application.begun", "you"],
      ["application.submitted", "you"],
      ["application.claimed", "board"],
    ]),
  )
  // At one instant, so that a page ends among entries that only their ids tell apart.
  const read = Array.from({ length: 700 }, () => ({ type: "application.read" as const, application }))
  await write(sana, read)
  await write(ayesha, [{ type: "account.texts_chosen", account: ayesha.id, texts: "on" }])
  const after = await entriesOf(ayesha)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after).toHaveLength(before.length + 701)
  expect(after.at(-1)).toMatchObject({ event: "account.texts_chosen", by: "you", about: "account" })
})

test("what the desk's people do among themselves is not told", async () => {
  const [ayesha, sana] = await Promise.all([givenPerson(), givenPerson("officer")])
  const { id: application } = await givenClaimed(ayesha, sana)
  const before = await entriesOf(ayesha)
  const marks = ["application.section_accepted", "application.section_queried"] as const
  const settled = ["duplicate.settled_same", "duplicate.settled_different"] as const
  const once = { event: "application.approved_once", from: "submitted", to: "submitted" }
  const events: AuditEvent[] = [
    { type: "application.moved", application, ...once },
    { type: "application.noted", application, note: "1" },
    ...marks.map((event) => ({ type: "application.section_marked" as const, application, section: "tax", event })),
    ...settled.map((event) => ({ type: "duplicate.settled" as const, application, other: "-", event, reason: "-" })),
  ]
  expect(events).toHaveLength(amongTheDesk.length)
  await write(sana, events)
  expect(await entriesOf(ayesha)).toEqual(before)
})

test("it is read by its indexes, however long the log is", async () => {
  const ayesha = await givenPerson()
  await givenClaimed(ayesha, await givenPerson("officer"))
  await givenLongLog()
  const { by, plan } = await readOfLog(() => entriesOf(ayesha))
  expect(by, plan).toEqual(new Set(["audit_entry_actor_id_at_id_idx", "audit_entry_subject_id_at_id_idx"]))
})
