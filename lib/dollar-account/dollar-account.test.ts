import { expect, test } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { givenRegistered } from "#test/given-payments.ts"
import { givenPerson } from "#test/given-person.ts"
import { endorseDollarAccount } from "./endorse.ts"
import { dollarAccountRequests } from "./list.ts"
import { recordBankOutcome } from "./record-outcome.ts"
import { requestForDesk } from "./request-for-desk.ts"

async function givenRequest(owner: Person, choice: Record<string, unknown> = {}) {
  const { id: applicationId } = await givenRegistered(owner, { "dollarAccount.choice": choice })
  return database.dollarAccountRequest.findUniqueOrThrow({ where: { applicationId } })
}

test("a request is opened at registration, with the consent it rests on", async () => {
  const request = await givenRequest(await givenPerson())
  expect(request).toMatchObject({ status: "requested", bankCode: "MEZN", currency: "USD", version: 1 })
  expect(request.consentWording).not.toBe("")
})

test("without the wish there is no request", async () => {
  const { id: applicationId } = await givenRegistered(await givenPerson(), {
    "dollarAccount.choice": { wantsDollarAccount: "no", dollarBankCode: "", dollarCurrency: "" },
  })
  expect(await database.dollarAccountRequest.count({ where: { applicationId } })).toBe(0)
})

test("an officer endorses, the bank opens, and the freelancer is written to at both steps", async () => {
  const [officer, { id, version }] = [await givenPerson("officer"), await givenRequest(await givenPerson())]
  expect(await endorseDollarAccount(officer, { id, version })).toEqual({ ok: true, value: { id } })
  const opened = { id, version: version + 1, outcome: "opened", bankReference: "MB-2026/17" } as const
  expect(await recordBankOutcome(officer, opened)).toEqual({ ok: true, value: { id } })
  const request = await database.dollarAccountRequest.findUniqueOrThrow({ where: { id } })
  expect(request).toMatchObject({ status: "opened", endorsedById: officer.id, bankReference: "MB-2026/17" })
  const jobs = await database.$queryRaw<{ name: string }[]>`
    select data ->> 'name' as name from pgboss.job where data ->> 'request' = ${id} order by created_on`
  expect(jobs.map(({ name }) => name)).toEqual(["email.dollar-account-referred", "email.dollar-account-opened"])
})

test("a bank's refusal keeps its reason, on the request and in the audit log", async () => {
  const [officer, { id, version }] = [await givenPerson("officer"), await givenRequest(await givenPerson())]
  await endorseDollarAccount(officer, { id, version })
  const refusalReason = "No proof of income accepted"
  await recordBankOutcome(officer, { id, version: version + 1, outcome: "refused", refusalReason })
  expect(await requestForDesk(officer, id)).toMatchObject({ status: "refused", refusalReason, can: [] })
  const [entry] = await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "desc" }, take: 1 })
  expect(entry?.detail).toMatchObject({ event: "dollar_account.refused", reason: refusalReason })
})

test("of two officers who endorse at once, the second is told who did", async () => {
  const { id, version } = await givenRequest(await givenPerson())
  const officers = [await givenPerson("officer", "Sana Mir"), await givenPerson("officer", "Sana Mir")]
  const answers = await Promise.all(officers.map((officer) => endorseDollarAccount(officer, { id, version })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const stale = answers.find(({ ok }) => !ok)
  expect(stale).toMatchObject({ problem: { code: "stale", by: "Sana Mir", event: "dollar_account.endorsed" } })
})

test("no answer is recorded before the request is with the bank", async () => {
  const [officer, { id, version }] = [await givenPerson("officer"), await givenRequest(await givenPerson())]
  const early = { id, version, outcome: "opened", bankReference: "X1" } as const
  await expect(recordBankOutcome(officer, early)).rejects.toThrow("no such page")
})

test("nobody endorses their own request, sees it at the desk, or finds it in the list", async () => {
  const owner = await givenPerson()
  const { id, version } = await givenRequest(owner)
  const asOfficer: Person = { ...owner, role: "officer" }
  await expect(endorseDollarAccount(asOfficer, { id, version })).rejects.toThrow("no such request")
  await expect(requestForDesk(asOfficer, id)).rejects.toThrow("no such request")
  const list = await dollarAccountRequests(asOfficer, { tab: "to-endorse", cursor: null })
  expect(list.rows.map((row) => row.id)).not.toContain(id)
})

test("a freelancer endorses nothing, an auditor reads and endorses nothing", async () => {
  const { id, version } = await givenRequest(await givenPerson())
  await expect(endorseDollarAccount(await givenPerson(), { id, version })).rejects.toThrow("no such page")
  const auditor = await givenPerson("auditor")
  await expect(endorseDollarAccount(auditor, { id, version })).rejects.toThrow("no such page")
  expect(await requestForDesk(auditor, id)).toMatchObject({ id, can: [] })
})

test("the list's tabs hold what waits for the board, what is with a bank, and what is answered", async () => {
  const officer = await givenPerson("officer")
  const { id, version } = await givenRequest(await givenPerson())
  const idsIn = async (tab: "to-endorse" | "with-bank" | "answered") => {
    const { rows } = await dollarAccountRequests(officer, { tab, cursor: null })
    return rows.map((row) => row.id)
  }
  expect(await idsIn("to-endorse")).toContain(id)
  await endorseDollarAccount(officer, { id, version })
  expect(await idsIn("to-endorse")).not.toContain(id)
  expect(await idsIn("with-bank")).toContain(id)
  await recordBankOutcome(officer, { id, version: version + 1, outcome: "opened", bankReference: "A1" })
  expect(await idsIn("answered")).toContain(id)
})
