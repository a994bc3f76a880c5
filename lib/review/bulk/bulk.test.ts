import { spawn } from "node:child_process"
import { once } from "node:events"
import type { PgBoss } from "pg-boss"
import { afterEach, expect, test } from "vitest"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import type { Person } from "#lib/identity/actor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { type JobIds, startWorker } from "#lib/platform/queue.ts"
import { NotFound } from "#lib/platform/result.ts"
import { workBulk } from "#scripts/work.ts"
import { at } from "#test/at.ts"
import {
  type GivenApplication,
  givenAsked,
  givenClaimed,
  givenDeclined,
  givenFeePaid,
  givenSubmitted,
} from "#test/given-application.ts"
import { done, refusal } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { claimApplication } from "../claim.ts"
import { wholeTab } from "../queue-tabs.ts"
import { reassignApplication } from "../reassign.ts"
import { bulkPage } from "./bulk-page.ts"
import { bulkRows } from "./bulk-rows.ts"
import { forgetBulk } from "./forget-bulk.ts"
import { gatherBulk } from "./gather.ts"
import { goOnWithBulk } from "./go-on.ts"
import { orderBulk } from "./order.ts"
import { gatherSchema } from "./schema.ts"
import { stopBulk } from "./stop.ts"
import { workOff } from "./work-off.ts"

let worker: PgBoss | undefined
afterEach(async () => {
  await worker?.stop({ graceful: true })
  worker = undefined
})

const question = "Which of your clients are abroad?"
const ticked = (applications: readonly GivenApplication[]) => ({
  view: { ...wholeTab("review"), cursor: null, wasOdd: false },
  all: false,
  chosen: applications.map(({ reference }) => reference),
})

async function gatheredToAssign(actor: Person, officer: Person, applications: readonly GivenApplication[]) {
  return done(await gatherBulk(actor, { act: "assign", officer: officer.id, ...ticked(applications) })).id
}

async function gatheredToAsk(actor: Person, applications: readonly GivenApplication[]) {
  return done(await gatherBulk(actor, { act: "ask", officer: null, ...ticked(applications) })).id
}

async function ordered(actor: Person, bulk: string) {
  done(await orderBulk(actor, { bulk, question }))
  return bulk
}

async function submitted(many: number) {
  const applications: GivenApplication[] = []
  for (let one = 0; one < many; one++) applications.push(await givenSubmitted(await givenPerson()))
  return applications
}

async function resultsOf(actor: Person, id: string) {
  const { rows } = await bulkRows(actor, { id, isRefused: false, cursor: null })
  return new Map(rows.map(({ reference, result, byName }) => [reference, byName ? `${result}: ${byName}` : result]))
}

const standing = ({ id }: { id: string }) =>
  database.application.findUniqueOrThrow({ where: { id }, select: { status: true, assigneeId: true, version: true } })

const entries = ({ id }: { id: string }, type: string) => database.auditEntry.count({ where: { subjectId: id, type } })

/** Holds an application as somebody does who is just changing it, until it is let go. */
async function heldFast({ id }: { id: string }) {
  const free = Promise.withResolvers<void>()
  const isHeld = Promise.withResolvers<void>()
  const over = database.$transaction(async (tx) => {
    await tx.$queryRaw`select from application where id = ${id}::uuid for update`
    isHeld.resolve()
    await free.promise
  })
  await isHeld.promise
  return async () => {
    free.resolve()
    await over
  }
}

const doneOf = (bulkId: string) => database.bulkItem.count({ where: { bulkId, result: "done" } })

test("before it is ordered one sees how many can be done and why others can't, and nothing has happened", async () => {
  const [supervisor, sana] = await Promise.all([givenPerson("supervisor"), givenPerson("officer")])
  const free = await givenSubmitted(await givenPerson())
  const hers = await givenClaimed(await givenPerson(), sana)
  const decided = await givenDeclined(await givenPerson(), await givenPerson("officer"))
  const own = await givenSubmitted({ ...sana, role: "freelancer" })
  const approved = await givenFeePaid(await givenPerson(), sana)
  const supervisors = await givenSubmitted({ ...supervisor, role: "freelancer" })
  const bulk = await gatheredToAssign(supervisor, sana, [free, hers, decided, own, approved, supervisors])
  expect(await resultsOf(supervisor, bulk)).toEqual(
    new Map([
      [free.reference, null],
      [hers.reference, "already"],
      [decided.reference, "over"],
      [own.reference, "not_theirs"],
      [approved.reference, "not_theirs"],
    ]),
  )
  expect(await bulkPage(supervisor, bulk)).toMatchObject({ all: 5, left: 1, done: 0, orderedAt: null })
  expect((await standing(free)).version).toBe(free.version)
  await goOnWithBulk({ bulk })
  expect((await standing(free)).version).toBe(free.version)
})

test("each application is assigned by itself, with its own entry in the log, and the order has one too", async () => {
  const [supervisor, sana, bilal] = await Promise.all([
    givenPerson("supervisor"),
    givenPerson("officer"),
    givenPerson("officer"),
  ])
  const [free, held] = [await givenSubmitted(await givenPerson()), await givenClaimed(await givenPerson(), bilal)]
  const bulk = await ordered(supervisor, await gatheredToAssign(supervisor, sana, [free, held]))
  await goOnWithBulk({ bulk })
  for (const application of [free, held]) {
    expect((await standing(application)).assigneeId).toBe(sana.id)
    expect(await entries(application, "application.reassigned")).toBe(1)
  }
  expect(await entries({ id: bulk }, "bulk.ordered")).toBe(1)
  const page = await bulkPage(supervisor, bulk)
  expect(page).toMatchObject({ all: 2, done: 2, left: 0 })
  expect(page.endedAt).not.toBeNull()
})

test("who asks many takes those that nobody holds, and what another holds is told and left alone", async () => {
  const [sana, bilal] = await Promise.all([givenPerson("officer"), givenPerson("officer", "Bilal Raza")])
  const free = await givenSubmitted(await givenPerson())
  const mine = await givenClaimed(await givenPerson(), sana)
  const his = await givenClaimed(await givenPerson(), bilal)
  const taken = await givenSubmitted(await givenPerson())
  const bulk = await ordered(sana, await gatheredToAsk(sana, [free, mine, his, taken]))
  await claimApplication(bilal, taken)
  await goOnWithBulk({ bulk })
  expect(await resultsOf(sana, bulk)).toEqual(
    new Map([
      [free.reference, "done"],
      [mine.reference, "done"],
      [his.reference, "held: Bilal Raza"],
      [taken.reference, "stale: Bilal Raza"],
    ]),
  )
  for (const application of [free, mine]) {
    expect(await standing(application)).toMatchObject({ status: "information_requested", assigneeId: sana.id })
    const messages = await database.message.findMany({ where: { applicationId: application.id } })
    expect(messages.map(({ body }) => body)).toEqual([question])
    const letters = { applicationId: application.id, kind: "information-requested" }
    expect(await database.letter.count({ where: letters })).toBe(1)
  }
  expect(await standing(his)).toMatchObject({ status: "submitted", assigneeId: bilal.id, version: his.version })
})

test("what was moved since it was gathered is told and never forced", async () => {
  const [supervisor, sana, owner] = [await givenPerson("supervisor"), await givenPerson("officer"), await givenPerson()]
  const application = await givenSubmitted(owner)
  const bulk = await gatheredToAssign(supervisor, sana, [application])
  await withdrawApplication(owner, application)
  await ordered(supervisor, bulk)
  await goOnWithBulk({ bulk })
  expect((await resultsOf(supervisor, bulk)).get(application.reference)).toMatch(/^stale/)
  expect((await standing(application)).assigneeId).toBeNull()
})

test("of two officers who ask the same people at once, each applicant is asked by one", async () => {
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Mir"), givenPerson("officer", "Bilal Raza")])
  const applications = await submitted(4)
  const bulks = [
    await ordered(sana, await gatheredToAsk(sana, applications)),
    await ordered(bilal, await gatheredToAsk(bilal, applications)),
  ]
  await Promise.all(bulks.map((bulk) => goOnWithBulk({ bulk })))
  const [hers, his] = [await resultsOf(sana, bulks[0] ?? ""), await resultsOf(bilal, bulks[1] ?? "")]
  for (const { id, reference } of applications) {
    expect(await database.message.count({ where: { applicationId: id } })).toBe(1)
    const outcomes = [hers.get(reference), his.get(reference)]
    expect(outcomes.filter((one) => one === "done")).toHaveLength(1)
    expect(outcomes.filter((one) => /^stale: (Sana Mir|Bilal Raza)$/.test(one ?? ""))).toHaveLength(1)
  }
})

test("whoever may no longer do it has the rest refused, from the next application on", async () => {
  const [supervisor, sana] = await Promise.all([givenPerson("supervisor"), givenPerson("officer")])
  const applications = await submitted(3)
  const bulk = await ordered(supervisor, await gatheredToAssign(supervisor, sana, applications))
  const [first, second, third] = await inOrder(bulk)
  const letGo = await heldFast({ id: second ?? "" })
  const run = goOnWithBulk({ bulk })
  await expect.poll(() => doneOf(bulk)).toBe(1)
  await database.account.update({ where: { id: supervisor.id }, data: { role: "auditor" } })
  await letGo()
  await run
  const results = await database.bulkItem.findMany({ where: { bulkId: bulk }, orderBy: { place: "asc" } })
  expect(results.map(({ result }) => result)).toEqual(["done", "done", "refused"])
  expect((await standing({ id: first ?? "" })).assigneeId).toBe(sana.id)
  expect((await standing({ id: third ?? "" })).assigneeId).toBeNull()
})

test("whoever loses the role in the midst of one has it refused, and is not told that it is gone", async () => {
  const sana = await givenPerson("officer")
  const [application] = await submitted(1)
  const bulk = await ordered(sana, await gatheredToAsk(sana, application ? [application] : []))
  const letGo = await heldFast({ id: application?.id ?? "" })
  const run = goOnWithBulk({ bulk })
  await expect.poll(waitsForRow).toBe(true)
  await database.account.update({ where: { id: sana.id }, data: { role: "auditor" } })
  await letGo()
  await run
  expect(await database.bulkItem.findMany({ where: { bulkId: bulk } })).toMatchObject([{ result: "refused" }])
})

test("what the database can't do just now is left, to be done when the job is tried again", async () => {
  const [supervisor, sana] = await Promise.all([givenPerson("supervisor"), givenPerson("officer")])
  const bulk = await ordered(supervisor, await gatheredToAssign(supervisor, sana, await submitted(1)))
  const [id = ""] = await inOrder(bulk)
  const letGo = await heldFast({ id })
  const run = goOnWithBulk({ bulk }).then(Boolean, (error) => error)
  await expect.poll(waitsForRow).toBe(true)
  await database.$executeRaw`
    select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  expect(await run).toBeInstanceOf(Error)
  await letGo()
  expect(await database.bulkItem.findMany({ where: { bulkId: bulk } })).toMatchObject([{ result: null }])
  await goOnWithBulk({ bulk })
  expect(await doneOf(bulk)).toBe(1)
})

async function waitsForRow() {
  const waiting = await database.$queryRaw<object[]>`
    select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  return waiting.length > 0
}

async function inOrder(bulkId: string) {
  const items = await database.bulkItem.findMany({ where: { bulkId }, orderBy: { place: "asc" } })
  return items.map(({ applicationId }) => applicationId)
}

test("a worker that is killed midway leaves nothing half done, and the next one does nothing twice", async () => {
  const [supervisor, sana] = await Promise.all([givenPerson("supervisor"), givenPerson("officer")])
  const bulk = await ordered(supervisor, await gatheredToAssign(supervisor, sana, await submitted(3)))
  const all = await inOrder(bulk)
  const letGo = await heldFast({ id: all[1] ?? "" })
  const program = `import { goOnWithBulk } from "#lib/review/bulk/go-on.ts"; await goOnWithBulk({ bulk: "${bulk}" })`
  const child = spawn(process.execPath, ["--conditions=react-server", "--input-type=module", "-e", program], {
    stdio: "inherit",
  })
  await expect
    .poll(() => doneOf(bulk), { timeout: 60_000 })
    .toBe(1)
    .finally(() => child.kill("SIGKILL"))
  await once(child, "exit")
  await letGo()
  await goOnWithBulk({ bulk })
  expect(await bulkPage(supervisor, bulk)).toMatchObject({ done: 3, left: 0 })
  for (const id of all) expect(await entries({ id }, "application.reassigned")).toBe(1)
}, 90_000)

test("two workers at the same batch do each application once", async () => {
  const sana = await givenPerson("officer")
  const applications = await submitted(3)
  const bulk = await ordered(sana, await gatheredToAsk(sana, applications))
  await Promise.all([goOnWithBulk({ bulk }), goOnWithBulk({ bulk })])
  expect(await bulkPage(sana, bulk)).toMatchObject({ done: 3, left: 0 })
  for (const { id } of applications) expect(await database.message.count({ where: { applicationId: id } })).toBe(1)
})

test("what is stopped stays as it is, and what is done stays done", async () => {
  const [supervisor, sana] = await Promise.all([givenPerson("supervisor"), givenPerson("officer")])
  const bulk = await ordered(supervisor, await gatheredToAssign(supervisor, sana, await submitted(2)))
  await workOff(supervisor, { id: bulk, accountId: supervisor.id, act: "assign", takerId: sana.id, question: null }, 1)
  done(await stopBulk(supervisor, { bulk }))
  await goOnWithBulk({ bulk })
  expect(await bulkPage(supervisor, bulk)).toMatchObject({
    done: 1,
    left: 0,
    refused: [{ result: "stopped", count: 1 }],
  })
  expect(await entries({ id: bulk }, "bulk.stopped")).toBe(1)
})

test("a whole view is gathered as it was at that moment, and worked off batch by batch to its end", async () => {
  const sana = await givenPerson("officer")
  const view = { ...wholeTab("review"), filters: { district: "gwadar" }, cursor: null, wasOdd: false }
  const there = { "contact.address": { provinceCode: "balochistan", districtCode: "gwadar" } }
  for (let one = 0; one < 51; one++) await givenSubmitted(await givenPerson(), there)
  await givenSubmitted({ ...sana, role: "freelancer" }, there)
  const bulk = done(await gatherBulk(sana, { act: "ask", officer: null, view, all: true, chosen: [] })).id
  const gathered = await inOrder(bulk)
  const inView = await database.application.findMany({
    where: { id: { in: gathered } },
    orderBy: [{ deskOrder: "asc" }, { id: "asc" }],
  })
  expect(gathered).toEqual(inView.map(({ id }) => id))
  const late = await givenSubmitted(await givenPerson(), there)
  await ordered(sana, bulk)
  const jobs = () =>
    database.$queryRaw<
      { data: JobIds }[]
    >`select data from pgboss.job where name = 'bulk' and data ->> 'bulk' = ${bulk}`
  const [job] = await jobs()
  // As where a batch takes longer than its job may, which is then tried again meanwhile.
  await Promise.all([goOnWithBulk(job?.data ?? {}), goOnWithBulk(job?.data ?? {})])
  expect(await jobs()).toHaveLength(2)
  worker = await startWorker()
  await workBulk(worker, goOnWithBulk)
  await expect.poll(() => bulkPage(sana, bulk), { timeout: 30_000, interval: 200 }).toMatchObject({ all: 51, done: 51 })
  expect((await standing(late)).status).toBe("submitted")
}, 120_000)

test("it is ordered once, by whoever gathered it and may", async () => {
  const [sana, bilal, supervisor] = await Promise.all([
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("supervisor"),
  ])
  const application = await givenSubmitted(await givenPerson())
  const bulk = await gatheredToAsk(sana, [application])
  expect(refusal(await orderBulk(sana, { bulk, question: null }))).toMatchObject({ code: "question_missing" })
  await expect(orderBulk(bilal, { bulk, question })).rejects.toThrow(NotFound)
  await expect(bulkPage(supervisor, bulk)).rejects.toThrow(NotFound)
  expect((await bulkRows(bilal, { id: bulk, isRefused: false, cursor: null })).rows).toEqual([])
  await ordered(sana, bulk)
  await ordered(sana, bulk)
  expect(await entries({ id: bulk }, "bulk.ordered")).toBe(1)
  await expect(gatheredToAssign(sana, bilal, [application])).rejects.toThrow(NotFound)
  await expect(gatheredToAsk(await givenPerson("auditor"), [application])).rejects.toThrow(NotFound)
  const nobody = { act: "assign" as const, officer: (await givenPerson("auditor")).id, ...ticked([application]) }
  expect(refusal(await gatherBulk(supervisor, nobody)).code).toBe("no_such_officer")
  expect(refusal(await gatherBulk(sana, { act: "ask", officer: null, ...ticked([]) })).code).toBe("nothing_there")
})

test("what somebody gathers takes the place of what they gathered an hour ago and never ordered", async () => {
  const sana = await givenPerson("officer")
  const applications = await submitted(1)
  const longAgo = addSeconds(now(), -3_700)
  const kept = await at(longAgo, async () => ordered(sana, await gatheredToAsk(sana, applications)))
  const looked = await at(longAgo, () => gatheredToAsk(sana, applications))
  const inAnotherTab = await gatheredToAsk(sana, applications)
  const fresh = await gatheredToAsk(sana, applications)
  await expect(bulkPage(sana, looked)).rejects.toThrow(NotFound)
  expect(await bulkPage(sana, kept)).toMatchObject({ all: 1 })
  expect(await bulkPage(sana, inAnotherTab)).toMatchObject({ all: 1 })
  expect(await bulkPage(sana, fresh)).toMatchObject({ all: 1 })
})

test("what somebody else handed over since it was gathered is left with them, also while the applicant is asked", async () => {
  const [sana, bilal, hira, supervisor] = await Promise.all([
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("officer"),
    givenPerson("supervisor"),
  ])
  const asked = await givenAsked(await givenPerson(), sana)
  const bulk = await gatheredToAssign(supervisor, bilal, [asked])
  expect(await reassignApplication(supervisor, { ...asked, officer: hira.id })).toMatchObject({ ok: true })
  await ordered(supervisor, bulk)
  await goOnWithBulk({ bulk })
  expect((await database.application.findUniqueOrThrow({ where: { id: asked.id } })).assigneeId).toBe(hira.id)
  expect((await bulkPage(supervisor, bulk)).refused).toEqual([{ result: "stale", count: 1 }])
})

test("a form that names no view that there is, or nothing at all, gathers nothing", () => {
  const form = { act: "ask", view: "/desk?tab=mine", chosen: ["FR-2026-0000001"] }
  expect(gatherSchema.safeParse(form).success).toBe(true)
  for (const wrong of [
    { view: "/desk?tab=all" },
    { view: "/desk?district=<script>" },
    { view: "/somewhere" },
    { chosen: [] },
    { act: "approve" },
    { act: "assign" },
  ]) {
    expect(gatherSchema.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
  }
})

test("what was never ordered is forgotten after a day, and what ended after thirty", async () => {
  const [sana, application] = [await givenPerson("officer"), await givenSubmitted(await givenPerson())]
  const daysAgo = (days: number) => addSeconds(now(), -days * 86_400)
  const stopped = async () => {
    const bulk = await ordered(sana, await gatheredToAsk(sana, [application]))
    done(await stopBulk(sana, { bulk }))
    return bulk
  }
  const [old, recent] = [await at(daysAgo(31), stopped), await at(daysAgo(29), stopped)]
  const looked = await at(daysAgo(2), () => gatheredToAsk(sana, [application]))
  const bilal = await givenPerson("officer")
  const fresh = await gatheredToAsk(bilal, [application])
  await forgetBulk()
  const isKept = (id: string) => database.bulkWork.count({ where: { id } }).then(Boolean)
  expect(await Promise.all([looked, fresh, old, recent].map(isKept))).toEqual([false, true, false, true])
})
