import { createTranslator } from "next-intl"
import { beforeEach, expect, test, vi } from "vitest"
import type { Person } from "#lib/identity/actor.ts"
import { startSession } from "#lib/identity/sessions.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database, transaction } from "#lib/platform/database.ts"
import type { FormAction } from "#lib/platform/form-state.ts"
import { type FormState, idleForm } from "#lib/platform/form-state.ts"
import { ok } from "#lib/platform/result.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { believableAnswers, givenAsked, givenSubmitted } from "#test/given-application.ts"
import { givenFreelancer, givenVisitor, goodPassword } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenClaimed } from "#test/given-review.ts"
import messages from "../messages/en.json" with { type: "json" }
import { signInHere } from "./[locale]/(account)/sign-in/actions.ts"
import { withdraw } from "./[locale]/(freelancer)/application/[reference]/withdraw/actions.ts"
import { saveAndAnswer } from "./[locale]/(freelancer)/application/actions.ts"
import { ask, reveal } from "./[locale]/desk/application/[reference]/actions.ts"
import { keepSession } from "./session.ts"

const browser = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>() }))

// The far side of the network, and the framework's own: a browser that keeps what it is given, and the words.
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => browser.cookies.get(name),
    set: (name: string, value: string) => browser.cookies.set(name, { value }),
  }),
}))
vi.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async (namespace: "problems") => createTranslator({ locale: "en", messages, namespace }),
}))

beforeEach(() => browser.cookies.clear())

async function signIn(person: Person) {
  const started = await transaction(async (tx) => ok(await startSession(tx, person, "full", givenVisitor())))
  await keepSession(started.value)
  return started.value
}

/** Posts a form: the page that it leads to, or the form again. */
async function post(action: FormAction, fields: Record<string, string | number>): Promise<string | FormState> {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, String(value))
  try {
    return await action(idleForm, data)
  } catch (error) {
    const [kind, , to] = String((error as { digest?: string }).digest).split(";")
    if (kind === "NEXT_REDIRECT" && to) return to
    throw error
  }
}

const entries = (subjectId: string, type: string) => database.auditEntry.count({ where: { subjectId, type } })

test("each refused sign-in is noted, though the forms have one key, and nothing rests of the one that succeeds", async () => {
  const { email, session } = await givenFreelancer()
  const formKey = randomId()
  const before = await database.formKey.count()
  await post(signInHere, { formKey, email, password: "not-the-password" })
  await post(signInHere, { formKey, email, password: "another-wrong-one" })
  expect(await entries(session.id, "account.sign_in_refused")).toBe(2)
  expect(await post(signInHere, { formKey, email, password: goodPassword })).toMatch(/^\//)
  expect(await database.formKey.count()).toBe(before)
})

test("a number that is asked for after going back is revealed too, with an entry of its own", async () => {
  const officer = await givenPerson("officer")
  const { id, reference } = await givenClaimed(officer)
  await signIn(officer)
  const form = { formKey: randomId(), reference, revealReason: "To compare it with the card." }
  await post(reveal, { ...form, what: "identity_number" })
  await post(reveal, { ...form, what: "iban" })
  expect(await entries(id, "identity.revealed")).toBe(2)
})

test("a question sent twice is asked once; edited after going back, it is refused with its words kept", async () => {
  const officer = await givenPerson("officer")
  const { id, reference, version } = await givenClaimed(officer)
  await signIn(officer)
  const form = { formKey: randomId(), reference, version }
  const asked = `/desk/application/${reference}?done=asked`
  expect(await post(ask, { ...form, question: "Which year?" })).toBe(asked)
  expect(await post(ask, { ...form, question: "Which year?" })).toBe(asked)
  const edited = await post(ask, { ...form, question: "Which month?" })
  expect(edited).toMatchObject({ status: "refused", values: { question: "Which month?" } })
  expect(await database.message.count({ where: { applicationId: id } })).toBe(1)
})

test("a form's letter is looked at as often as one likes, sends nothing, and keeps what was typed", async () => {
  const officer = await givenPerson("officer")
  const { id, reference, version } = await givenClaimed(officer)
  await signIn(officer)
  const form = { formKey: randomId(), reference, version, question: "Which <b>year</b>?" }
  for (const letter of ["preview", "preview"]) {
    const shown = await post(ask, { ...form, letter })
    expect(shown).toMatchObject({ status: "shown", values: { question: form.question } })
    expect((shown as FormState).preview?.words).toBe(form.question)
  }
  expect(await post(ask, { ...form, letter: "preview", question: "" })).toMatchObject({ status: "refused" })
  expect(await database.message.count({ where: { applicationId: id } })).toBe(0)
  expect(await post(ask, form)).toBe(`/desk/application/${reference}?done=asked`)
})

test("an IBAN changed with a proof of long ago leads to where one confirms who one is, and back to the question", async () => {
  const ayesha = await givenPerson()
  const { id, version } = await givenAsked(ayesha, await givenPerson("officer"))
  const { publicId } = await signIn(ayesha)
  await database.session.update({ where: { publicId }, data: { steppedUpAt: addSeconds(now(), -6 * 60) } })
  const account = believableAnswers()["bank.account"] as Record<string, string>
  const to = await post(saveAndAnswer, { id, version, question: "bank.account", ...account })
  expect(to).toBe(`/confirm-it-is-you?next=${encodeURIComponent("/application/bank/account?from=answer")}`)
})

test("an applicant with a stale page is told that the board was quicker, an officer is told who", async () => {
  const [ayesha, sana, bilal] = [
    await givenPerson(),
    await givenPerson("officer", "Sana Khan"),
    await givenPerson("officer"),
  ]
  const { id, reference, version } = await givenSubmitted(ayesha)
  await claimApplication(sana, { reference })
  await signIn(ayesha)
  const told = (await post(withdraw, { id, version })) as FormState
  expect(told.problem).toMatch(/^The board changed this at \d+ \w+ \d{4}, .+ \(Claimed\)/)
  await signIn(bilal)
  const staffTold = (await post(ask, { reference, version, question: "Which year?" })) as FormState
  expect(staffTold.problem).toMatch(/^Sana Khan changed this/)
})
