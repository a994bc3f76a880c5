import type { PgBoss } from "pg-boss"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { submitApplication } from "#lib/application/submit.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { readRanges } from "#lib/platform/public-address.ts"
import { startWorker } from "#lib/platform/queue.ts"
import { NotFound } from "#lib/platform/result.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { askLookupAgain } from "#lib/review/ask-lookup-again.ts"
import { noteStanding } from "#lib/review/note-standing.ts"
import { simulateLookup } from "#lib/trial/lookups.ts"
import { workLookups } from "#scripts/work.ts"
import {
  givenAnswer,
  givenAnswered,
  givenAsked,
  givenDraft,
  givenSubmitted,
  someIban,
  someIdentityNumber,
} from "#test/given-application.ts"
import { type HttpServer, startHttpServer } from "#test/given-letters.ts"
import { givenPerson } from "#test/given-person.ts"
import { askLookups } from "./ask.ts"
import { lookUp } from "./look-up.ts"

const token = "the-token-of-the-test"
const agrees = JSON.stringify({ result: "agree" })
type Answer = { status: number; body: string | AsyncIterable<string> }
const good: Answer = { status: 200, body: agrees }
let answers: Partial<Record<string, Answer>> = {}
let outside: HttpServer
beforeAll(async () => {
  outside = await startHttpServer(({ url = "" }) => answers[url] ?? good)
  Object.assign(environment(), {
    LOOKUP_IDENTITY_URL: `${outside.url}/identity`,
    LOOKUP_IDENTITY_TOKEN: token,
    LOOKUP_TAX_URL: `${outside.url}/tax`,
    LOOKUP_TAX_TOKEN: token,
    LOOKUP_ACCOUNT_URL: `${outside.url}/account`,
    LOOKUP_ACCOUNT_TOKEN: token,
    OUTGOING_PRIVATE: readRanges("127.0.0.1"),
  })
})
afterEach(() => {
  answers = {}
  outside.taken.length = 0
})
afterAll(() => outside.stop())

const stored = async ({ id }: { id: string }) => {
  const rows = await database.lookupCheck.findMany({ where: { applicationId: id }, orderBy: { what: "asc" } })
  return Object.fromEntries(rows.map(({ what, result, differs }) => [what, [result, ...differs].join()]))
}

async function* never() {
  yield "{"
  await new Promise(() => undefined)
}

test.each<[string, Answer]>([
  ["away", { status: 503, body: "" }],
  ["not knowing the portal", { status: 401, body: agrees }],
  ["leading elsewhere", { status: 302, body: agrees }],
  ["answering no JSON", { status: 200, body: '{"result":' }],
  ["answering something else", { status: 200, body: '{"result":"yes"}' }],
  ["differing in nothing", { status: 200, body: '{"result":"disagree","differs":[]}' }],
  ["differing in what was not asked", { status: 200, body: '{"result":"disagree","differs":["title"]}' }],
  ["agreeing with a difference", { status: 200, body: '{"result":"agree","differs":["name"]}' }],
  ["endless", { status: 200, body: "x".repeat(100_000) }],
  ["slow", { status: 200, body: never() }],
])("whoever is %s has not been reached", async (_, answer) => {
  answers = { "/identity": answer }
  expect(await lookUp("identity", { identityNumber: "3520212345678" })).toEqual({ result: "unreachable", differs: [] })
})

test("nobody listening is not reached either", async () => {
  const { LOOKUP_TAX_URL } = environment()
  Object.assign(environment(), { LOOKUP_TAX_URL: "http://127.0.0.1:9/tax" })
  expect((await lookUp("tax", { ntn: "12345678" })).result).toBe("unreachable")
  Object.assign(environment(), { LOOKUP_TAX_URL })
})

test("numbers go in the body of a post and nowhere else, each to whom they are asked of", async () => {
  const [identityNumber, iban] = [someIdentityNumber(), someIban()]
  const typed = { "identity.card": { identityNumber }, "bank.account": { iban } }
  const submitted = await givenSubmitted(await givenPerson(), typed)
  await askLookups({ application: submitted.id })
  const asked = Object.fromEntries(outside.taken.map(({ url, body }) => [url, JSON.parse(body)]))
  expect(asked["/identity"]).toMatchObject({ identityNumber, fullName: "Ayesha Khan" })
  expect(asked["/identity"].dateOfBirth).toMatch(/^19\d\d-\d\d-\d\d$/)
  expect(asked["/tax"]).toEqual({ ntn: "1234567-8", identityNumber, fullName: "Ayesha Khan" })
  expect(asked["/account"]).toEqual({ iban, accountTitle: "Ayesha Khan" })
  for (const { method, headers } of outside.taken) {
    expect(method).toBe("POST")
    expect(headers.authorization).toBe(`Bearer ${token}`)
    expect(JSON.stringify(headers)).not.toContain(identityNumber)
  }
  expect(JSON.stringify(await database.lookupCheck.findMany())).not.toMatch(/\d{13}/)
})

test("each answer is kept with its time, and only who gave none is asked again", async () => {
  const submitted = await givenSubmitted(await givenPerson())
  answers = {
    "/identity": { status: 200, body: '{"result":"disagree","differs":["date_of_birth"]}' },
    "/tax": { status: 503, body: "" },
    "/account": { status: 200, body: '{"result":"unknown"}' },
  }
  await expect(askLookups({ application: submitted.id })).rejects.toThrow("no answer yet")
  const first = { identity: "disagree,date_of_birth", tax: "unreachable", account: "unknown" }
  expect(await stored(submitted)).toEqual(first)
  answers = {}
  outside.taken.length = 0
  await askLookups({ application: submitted.id })
  expect(outside.taken.map(({ url }) => url)).toEqual(["/tax"])
  expect(await stored(submitted)).toEqual({ ...first, tax: "agree" })
})

test("with everything down people submit, and the desk sees that nobody was reached and goes on", async () => {
  answers = {
    "/identity": { status: 503, body: "" },
    "/tax": { status: 503, body: "" },
    "/account": { status: 503, body: "" },
  }
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const draft = await givenDraft(ayesha)
  expect(await submitApplication(ayesha, draft)).toMatchObject({ ok: true })
  await expect(askLookups({ application: draft.id })).rejects.toThrow()
  const { lookups, mayClaim } = await applicationForReview(officer, draft.reference)
  expect(lookups.map(({ result, answeredAt }) => [result, answeredAt])).toEqual([
    ["unreachable", null],
    ["unreachable", null],
    ["unreachable", null],
  ])
  expect(mayClaim).toBe(true)
})

test("what was asked about an answer that was corrected meanwhile is not kept", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  await askLookups({ application: asked.id })
  answers = { "/account": { status: 200, body: corrected() } }
  await database.lookupCheck.deleteMany({ where: { applicationId: asked.id, what: "account" } })
  await expect(askLookups({ application: asked.id })).rejects.toThrow("no answer yet")
  expect(Object.keys(await stored(asked))).toEqual(["identity", "tax"])

  async function* corrected() {
    await givenAnswer(ayesha, asked, "bank.account", { bankCode: "HABB", iban: someIban(), accountTitle: "A Khan" })
    yield agrees
  }
})

test("what comes back from the applicant is asked about anew", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  await askLookups({ application: asked.id })
  await givenAnswered(ayesha, asked)
  expect(await stored(asked)).toEqual({})
})

test("who decides has it asked again; until somebody says something else, what was said counts", async () => {
  const officer = await givenPerson("officer")
  const submitted = await givenSubmitted(await givenPerson())
  answers = { "/identity": { status: 200, body: '{"result":"unknown"}' } }
  await askLookups({ application: submitted.id })
  const again = { reference: submitted.reference, lookup: "identity" } as const
  await expect(askLookupAgain(await givenPerson("auditor"), again)).rejects.toThrow(NotFound)
  expect(await askLookupAgain(officer, again)).toMatchObject({ ok: true })
  const entry = await database.auditEntry.findFirst({ where: { subjectId: submitted.id }, orderBy: { id: "desc" } })
  expect(entry).toMatchObject({ type: "lookup.asked_again", detail: { what: "identity", before: "unknown" } })
  const orderedAgain = { again: "identity", since: now().toISOString() }
  answers = { "/identity": { status: 503, body: "" } }
  await expect(askLookups({ application: submitted.id, ...orderedAgain })).rejects.toThrow()
  expect(await applicationForReview(officer, submitted.reference)).toMatchObject({ standing: "risky" })
  answers = {}
  await askLookups({ application: submitted.id, ...orderedAgain })
  expect(await stored(submitted)).toEqual({ account: "agree", identity: "agree", tax: "agree" })
  // The job may be tried once more, since somebody else was away.
  outside.taken.length = 0
  await askLookups({ application: submitted.id, ...orderedAgain })
  expect(outside.taken).toEqual([])
})

test("a worker asks by itself soon after an application was submitted", async () => {
  const boss: PgBoss = await startWorker()
  try {
    await workLookups(boss, { ask: askLookups, after: noteStanding })
    const submitted = await givenSubmitted(await givenPerson())
    const all = { account: "agree", identity: "agree", tax: "agree" }
    await vi.waitFor(async () => expect(await stored(submitted)).toEqual(all), { timeout: 15_000, interval: 50 })
  } finally {
    await boss.stop({ graceful: true })
  }
})

test("where nobody is named to be asked, nothing is asked and the page says nothing of it", async () => {
  const names = ["LOOKUP_IDENTITY_URL", "LOOKUP_TAX_URL", "LOOKUP_ACCOUNT_URL"] as const
  const before = names.map((name) => [name, environment()[name]])
  Object.assign(environment(), Object.fromEntries(names.map((name) => [name, undefined])))
  try {
    const submitted = await givenSubmitted(await givenPerson())
    await askLookups({ application: submitted.id })
    expect([outside.taken.length, await stored(submitted)]).toEqual([0, {}])
    expect((await applicationForReview(await givenPerson("officer"), submitted.reference)).lookups).toEqual([])
  } finally {
    Object.assign(environment(), Object.fromEntries(before))
  }
})

test("the trial's simulators agree, differ, know nothing, fail and babble, by the number's last digit but one", async () => {
  await expect(simulateLookup("identity", "{}")).rejects.toThrow(NotFound)
  environment().TRIAL = true
  try {
    const simulated = async (what: string, question: object) => {
      const { status, body } = await simulateLookup(what, JSON.stringify(question))
      return `${status} ${body}`
    }
    expect(await simulated("identity", { identityNumber: "3520212345603" })).toBe('200 {"result":"agree"}')
    expect(await simulated("tax", { ntn: "12345-8-1" })).toBe('200 {"result":"disagree","differs":["not_active"]}')
    expect(await simulated("account", { iban: "PK36HABB0000000000000091" })).toBe('200 {"result":"unknown"}')
    expect(await simulated("account", { iban: "PK36HABB0000000000000071" })).toBe("503 ")
    expect(await simulated("account", { iban: "PK36HABB0000000000000061" })).toBe('200 {"result":')
    for (const odd of ["", "{", "null", "[]", '"x"']) expect((await simulateLookup("tax", odd)).status, odd).toBe(400)
    await expect(simulateLookup("passport", "{}")).rejects.toThrow(NotFound)
  } finally {
    environment().TRIAL = false
  }
})
