import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { asItIs, givenAnswer, givenAsked, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { answerRequest } from "./answer-request.ts"
import { requestToAnswer } from "./request-to-answer.ts"
import { statusPage } from "./status-page.ts"

const words = "It says 2019."

test("the answer goes back to the officer who asked, with a new day by which it is answered", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  expect(await answerRequest(ayesha, { ...asked, words })).toMatchObject({ ok: true })
  const row = await database.application.findUniqueOrThrow({ where: { id: asked.id } })
  expect(row).toMatchObject({ status: "submitted", assigneeId: officer.id })
  expect(row.dueOn).not.toBeNull()
})

test("the answer keeps the history: what was asked, what was answered, in order", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer, "Which year is on the card?")
  expect((await requestToAnswer(ayesha, asked.reference)).asked.body).toBe("Which year is on the card?")
  await answerRequest(ayesha, { ...asked, words })
  const { history } = await statusPage(ayesha, asked.reference)
  expect(history.map(({ event, words: said }) => [event, ...said.map(({ body }) => body)])).toEqual([
    ["answered", words],
    ["information_requested", "Which year is on the card?"],
    ["claimed"],
    ["submitted"],
  ])
})

test("answers changed while information is asked for are recorded by name, never by value", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  const changed = await givenAnswer(ayesha, asked, "contact.mobile", { mobile: "0311 7654321" })
  const entries = await database.auditEntry.findMany({
    where: { subjectId: asked.id },
    orderBy: { id: "desc" },
    take: 1,
  })
  expect(entries[0]).toMatchObject({ type: "application.answer_changed", detail: { question: "contact.mobile" } })
  expect(await answerRequest(ayesha, { ...changed, words })).toMatchObject({ ok: true })
})

test("an answer that leaves a section unfinished is not sent", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  const none = { consentRegistration: "yes" }
  const wants = { wantsDollarAccount: "no" }
  const first = await givenAnswer(ayesha, asked, "dollarAccount.choice", wants)
  const second = await givenAnswer(ayesha, first, "consents.agreement", none)
  const again = { wantsDollarAccount: "yes", dollarBankCode: "MEZN", dollarCurrency: "USD" }
  const third = await givenAnswer(ayesha, second, "dollarAccount.choice", again)
  expect(await answerRequest(ayesha, { ...third, words })).toMatchObject({ problem: { missing: ["consents"] } })
  expect(await database.message.count({ where: { applicationId: asked.id, fromDesk: false } })).toBe(0)
})

test("of two simultaneous answers one is sent", async () => {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  const asked = await givenAsked(ayesha, officer)
  const sent = await Promise.all([1, 2, 3].map(() => answerRequest(ayesha, { ...asked, words })))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await database.message.count({ where: { applicationId: asked.id, fromDesk: false } })).toBe(1)
})

test("where nothing was asked there is nothing to answer", async () => {
  const ayesha = await givenPerson()
  const submitted = await givenSubmitted(ayesha)
  await expect(answerRequest(ayesha, { ...(await asItIs(submitted)), words })).rejects.toThrow("no such")
  await expect(requestToAnswer(ayesha, submitted.reference)).rejects.toThrow("no such")
})
