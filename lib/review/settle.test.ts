import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import {
  type GivenApplication,
  givenAnswer,
  givenAsked,
  givenSubmitted,
  givenWithdrawn,
  someIban,
  someMobile,
  type Typed,
} from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { compareApplications } from "./compare.ts"
import { duplicatesPage } from "./duplicates.ts"
import { reviewQueue } from "./queue.ts"
import { wholeTab } from "./queue-tabs.ts"
import { type Agreement, agreements, type Settle } from "./schema.ts"
import { settleDuplicate } from "./settle.ts"

const sharing = (mobile = someMobile()): Typed => ({ "contact.mobile": { mobile } })

/** Two people's applications with one mobile number. */
async function givenPair(typed = sharing()): Promise<[GivenApplication, GivenApplication]> {
  return [await givenSubmitted(await givenPerson(), typed), await givenSubmitted(await givenPerson(), typed)]
}

function settling(one: GivenApplication, other: GivenApplication, more: Partial<Settle> = {}): Settle {
  const seen: Agreement[] = ["mobile"]
  const about = { reference: one.reference, other: other.reference, seen }
  return { ...about, verdict: "different", settleNote: "Sisters: the pictures differ.", ...more }
}

const marks = async (...those: GivenApplication[]) => {
  const rows = await database.application.findMany({ where: { id: { in: those.map(({ id }) => id) } } })
  return those.map(({ id }) => rows.find((row) => row.id === id)?.hasDuplicates)
}

test("a pair is in the queue, on the page and among the checks until it is settled, from either side", async () => {
  const officer = await givenPerson("officer", "Sana Khan")
  const [one, other] = await givenPair()
  const flagsOf = async ({ reference }: GivenApplication) => {
    const { rows } = await reviewQueue(officer, { ...wholeTab("review"), filters: { duplicates: "1" } })
    return rows.find((row) => row.reference === reference)?.flags
  }
  const checkOf = async ({ reference }: GivenApplication) => (await applicationForReview(officer, reference)).checks[0]
  expect(await flagsOf(one)).toEqual(["duplicate"])
  expect(await checkOf(one)).toMatchObject({ finding: "open", result: "look", references: [other.reference] })
  expect(await settleDuplicate(officer, settling(other, one))).toMatchObject({ ok: true })
  for (const application of [one, other]) {
    expect(await flagsOf(application)).toBeUndefined()
    expect(await checkOf(application)).toMatchObject({ finding: "different", result: "ok" })
    const { history } = await applicationForReview(officer, application.reference)
    const entry = { event: "duplicate.settled_different", by: "Sana Khan", reason: "Sisters: the pictures differ." }
    expect(history).toContainEqual(expect.objectContaining(entry))
  }
  const { duplicates } = await duplicatesPage(officer, one.reference)
  expect(duplicates).toMatchObject([{ reference: other.reference, isOpen: false, settledBy: "Sana Khan" }])
})

test("of two officers who settle one pair, the second is told who did, and nothing changes", async () => {
  const [sana, bilal] = [await givenPerson("officer", "Sana Khan"), await givenPerson("officer", "Bilal Ahmed")]
  const [one, other] = await givenPair()
  const answers = await Promise.all([
    settleDuplicate(sana, settling(one, other)),
    settleDuplicate(bilal, settling(other, one, { verdict: "same" })),
  ])
  const winner = answers[0].ok ? { by: "Sana Khan", verdict: "different" } : { by: "Bilal Ahmed", verdict: "same" }
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "stale", by: winner.by } })
  const [pair] = (await duplicatesPage(sana, one.reference)).duplicates
  expect(pair).toMatchObject({ verdict: winner.verdict, settledBy: winner.by })
})

test("what was settled stays so when it is found again, and comes back when something else agrees", async () => {
  const officer = await givenPerson("officer")
  const [mobile, iban] = [someMobile(), someIban()]
  const ayesha = await givenPerson()
  const other = await givenSubmitted(await givenPerson(), { ...sharing(mobile), "bank.account": { iban } })
  const asked = await givenAsked(ayesha, officer)
  const first = await givenAnswer(ayesha, asked, "contact.mobile", { mobile })
  await settleDuplicate(officer, settling(asked, other))
  expect(await marks(asked, other)).toEqual([false, false])
  const second = await givenAnswer(ayesha, first, "contact.mobile", { mobile: someMobile() })
  const third = await givenAnswer(ayesha, second, "contact.mobile", { mobile })
  expect(await marks(asked, other)).toEqual([false, false])
  await givenAnswer(ayesha, third, "bank.account", { bankCode: "HABB", iban, accountTitle: "Ayesha Khan" })
  expect(await marks(asked, other)).toEqual([true, true])
  expect(await settleDuplicate(officer, settling(asked, other))).toMatchObject({ problem: { code: "stale" } })
  const seen: Agreement[] = ["iban", "mobile"]
  expect(await settleDuplicate(officer, settling(asked, other, { seen }))).toMatchObject({ ok: true })
  expect(await marks(asked, other)).toEqual([false, false])
})

test("who applies again is not asked about again, though both applications are new to each other", async () => {
  const officer = await givenPerson("officer")
  const typed = sharing()
  const ayesha = await givenPerson()
  const [first, other] = [await givenWithdrawn(ayesha, typed), await givenSubmitted(await givenPerson(), typed)]
  await settleDuplicate(officer, settling(first, other))
  const again = await givenSubmitted(ayesha, typed)
  expect(await marks(again, other)).toEqual([false, false])
  const [pair] = (await duplicatesPage(officer, again.reference)).duplicates
  expect(pair).toMatchObject({ reference: other.reference, isOpen: false, verdict: "different" })
})

test("a mark stays while another pair is open", async () => {
  const officer = await givenPerson("officer")
  const typed = sharing()
  const [one, other] = await givenPair(typed)
  const third = await givenSubmitted(await givenPerson(), typed)
  await settleDuplicate(officer, settling(one, other))
  expect(await marks(one, other, third)).toEqual([true, true, true])
  await settleDuplicate(officer, settling(one, third))
  expect(await marks(one, other, third)).toEqual([false, true, true])
})

test("side by side stand the masked numbers, and what agrees", async () => {
  const auditor = await givenPerson("auditor")
  const [one, other] = await givenPair()
  const { duplicate, sides, maySettle } = await compareApplications(auditor, one.reference, other.reference)
  expect(duplicate.agree).toEqual(["mobile"])
  expect(maySettle).toBe(false)
  expect(sides.map(({ reference }) => reference)).toEqual([one.reference, other.reference])
  expect(JSON.stringify(sides)).not.toMatch(/\d{13}|PK\d\d[A-Z]{4}\d{16}/)
})

test("nobody settles or sees a pair with their own application, and only who decides settles", async () => {
  const [officer, auditor] = [await givenPerson("officer"), await givenPerson("auditor")]
  const typed = sharing()
  const own = await givenSubmitted({ ...officer, role: "freelancer" }, typed)
  const [one, other] = await givenPair(typed)
  await expect(settleDuplicate(officer, settling(one, own))).rejects.toThrow(NotFound)
  await expect(settleDuplicate(officer, settling(own, one))).rejects.toThrow(NotFound)
  await expect(compareApplications(officer, one.reference, own.reference)).rejects.toThrow(NotFound)
  const { duplicates } = await duplicatesPage(officer, one.reference)
  expect(duplicates.map(({ reference }) => reference)).toEqual([other.reference])
  await expect(settleDuplicate(auditor, settling(one, other))).rejects.toThrow(NotFound)
  const stranger = await givenSubmitted(await givenPerson())
  await expect(settleDuplicate(officer, settling(one, stranger))).rejects.toThrow(NotFound)
})

test("every reason for which a pair is found is one that the page knows", async () => {
  const [row] = await database.$queryRaw<{ rule: string }[]>`
    select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'duplicate_pair_agree_check'`
  for (const agreement of agreements) expect(row?.rule).toContain(agreement)
})
