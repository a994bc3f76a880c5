import { expect, test } from "vitest"
import { submitApplication } from "#lib/application/submit.ts"
import { database, transaction } from "#lib/platform/database.ts"
import { ok } from "#lib/platform/result.ts"
import {
  type GivenApplication,
  givenAnswer,
  givenAsked,
  givenDraft,
  givenSubmitted,
  givenWithdrawn,
  someIban,
  someIdentityNumber,
  someMobile,
  type Typed,
} from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { findDuplicates } from "./find.ts"

type Pair = { one: string; other: string; agree: string[] }

/** The pairs among these applications, in the order of their places. */
async function pairsAmong(applications: readonly GivenApplication[]): Promise<Pair[]> {
  const ids = applications.map(({ id }) => id)
  const rows = await database.duplicatePair.findMany({ where: { lowerId: { in: ids }, higherId: { in: ids } } })
  const place = (id: string) => applications.findIndex((application) => application.id === id)
  return rows
    .map(({ lowerId, higherId, agree }) => ({ places: [place(lowerId), place(higherId)].sort((a, b) => a - b), agree }))
    .map(({ places: [one, other], agree }) => ({ one: String(one), other: String(other), agree }))
    .sort((a, b) => Number(a.one) - Number(b.one) || Number(a.other) - Number(b.other))
}

async function isMarked({ id }: { id: string }) {
  const found = await database.application.findUniqueOrThrow({ where: { id }, select: { hasDuplicates: true } })
  return found.hasDuplicates
}

const submitted = async (typed: Typed) => givenSubmitted(await givenPerson(), typed)
const called = (fullName: string, birth: Record<string, string> = born): Typed => ({
  "identity.name": { fullName },
  "identity.person": { dateOfBirth: birth },
})
const born = { day: "2", month: "3", year: "1931" }

test.each<[string, Typed, Typed, string]>([
  ["identity number", ...same("identity.card", { identityNumber: someIdentityNumber() }), "identity"],
  ["IBAN", ...same("bank.account", { iban: someIban() }), "iban"],
  ["mobile number", ...same("contact.mobile", { mobile: someMobile() }), "mobile"],
  ["name in another order and the same birth", called("Zubaida Rehmat"), called("rehmat zubaida"), "name"],
  ["name spelt otherwise and the same birth", called("Muhammad Yousaf"), called("Mohammed Yusuf"), "name"],
])("two people with the same %s are found when the second submits, and both are marked", async (_, a, b, agree) => {
  const both = [await submitted(a), await submitted(b)]
  expect(await pairsAmong(both)).toEqual([{ one: "0", other: "1", agree: [agree] }])
  expect(await Promise.all(both.map(isMarked))).toEqual([true, true])
})

function same(question: keyof Typed, typed: Record<string, unknown>): [Typed, Typed] {
  return [{ [question]: typed }, { [question]: typed }]
}

test("a name alone, a birth alone, and what nobody else has are no duplicate", async () => {
  const all = [
    await submitted(called("Gulzar Meher", { day: "1", month: "1", year: "1932" })),
    await submitted(called("Gulzar Meher", { day: "2", month: "1", year: "1932" })),
    await submitted(called("Parveen Meher", { day: "2", month: "1", year: "1932" })),
  ]
  expect(await pairsAmong(all)).toEqual([])
  expect(await Promise.all(all.map(isMarked))).toEqual([false, false, false])
})

test("two of one name whose date of birth is missing are no duplicate", async () => {
  const all = [await submitted(called("Nasreen Gul")), await submitted(called("Tahseen Gul"))]
  const ids = all.map(({ id }) => id)
  await database.application.updateMany({
    where: { id: { in: ids } },
    data: { dateOfBirth: null, fullName: "Nasreen Gul" },
  })
  for (const id of ids) await found(id)
  expect(await pairsAmong(all)).toEqual([])
})

test("two applications of one account are no duplicate, one that is over is found like any other", async () => {
  const typed: Typed = { "contact.mobile": { mobile: someMobile() } }
  const ayesha = await givenPerson()
  const all = [await givenWithdrawn(ayesha, typed), await givenSubmitted(ayesha, typed), await submitted(typed)]
  expect((await pairsAmong(all)).map(({ one, other }) => [one, other])).toEqual([
    ["0", "2"],
    ["1", "2"],
  ])
})

test("a draft is nobody's duplicate", async () => {
  const typed: Typed = { "contact.mobile": { mobile: someMobile() } }
  const all = [await givenDraft(await givenPerson(), typed), await submitted(typed)]
  expect(await pairsAmong(all)).toEqual([])
})

test("of people who submit one number at once, each is found with each other", async () => {
  const typed: Typed = {
    "identity.card": { identityNumber: someIdentityNumber() },
    "bank.account": { iban: someIban() },
  }
  const drafts: [Awaited<ReturnType<typeof givenPerson>>, GivenApplication][] = []
  for (let at = 0; at < 5; at++) {
    const person = await givenPerson()
    drafts.push([person, await givenDraft(person, typed)])
  }
  const results = await Promise.all(drafts.map(([person, draft]) => submitApplication(person, draft)))
  expect(results.every(({ ok: isOk }) => isOk)).toBe(true)
  const pairs = await pairsAmong(drafts.map(([, draft]) => draft))
  expect(pairs).toHaveLength(10)
  expect(new Set(pairs.map(({ agree }) => agree.join()))).toEqual(new Set(["identity,iban"]))
})

test("an answer that is changed after submission brings pairs and takes them away, with their marks", async () => {
  const [numberOfOne, numberOfOther] = [someMobile(), someMobile()]
  const one = await submitted({ "contact.mobile": { mobile: numberOfOne } })
  const other = await submitted({ "contact.mobile": { mobile: numberOfOther } })
  const ayesha = await givenPerson()
  const asked = await givenAsked(ayesha, await givenPerson("officer"))
  const all = [one, other, asked]
  const first = await givenAnswer(ayesha, asked, "contact.mobile", { mobile: numberOfOne })
  expect(await pairsAmong(all)).toEqual([{ one: "0", other: "2", agree: ["mobile"] }])
  const second = await givenAnswer(ayesha, first, "contact.mobile", { mobile: numberOfOther })
  expect(await pairsAmong(all)).toEqual([{ one: "1", other: "2", agree: ["mobile"] }])
  expect(await Promise.all(all.map(isMarked))).toEqual([false, true, true])
  await givenAnswer(ayesha, second, "contact.mobile", { mobile: someMobile() })
  expect(await Promise.all(all.map(isMarked))).toEqual([false, false, false])
})

test("of a number that very many share, the fifty newest are paired with a new one", async () => {
  const mobile = someMobile()
  const accounts = await Promise.all(Array.from({ length: 70 }, () => givenPerson()))
  const model = await submitted({ "contact.mobile": { mobile: someMobile() } })
  const shared = (await submitted({ "contact.mobile": { mobile } })).id
  await database.$executeRaw`
    insert into application (id, reference, status, account_id, created_at, saved_at, submitted_at, status_changed_at, mobile)
    select uuidv7(), 'FR-1990-' || lpad(place::text, 7, '0'), 'withdrawn', account_id, created_at, saved_at, submitted_at,
      status_changed_at, (select mobile from application where id = ${shared}::uuid)
    from unnest(${accounts.map(({ id }) => id)}::uuid[]) with ordinality as owners (account_id, place),
      (select created_at, saved_at, submitted_at, status_changed_at from application where id = ${model.id}::uuid) as model`
  const { id } = await submitted({ "contact.mobile": { mobile } })
  const pairs = await database.duplicatePair.findMany({ where: { OR: [{ lowerId: id }, { higherId: id }] } })
  expect(pairs).toHaveLength(50)
  const oldest = pairs.map(({ lowerId, higherId }) => (lowerId === id ? higherId : lowerId)).sort()[0] ?? ""
  expect(oldest > shared).toBe(true)
})

test("whatever is submitted in whatever order, each two that agree are one pair, and no others are", async () => {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const numbers = Array.from({ length: 6 }, someIdentityNumber)
  const ibans = Array.from({ length: 6 }, someIban)
  const mobiles = Array.from({ length: 6 }, someMobile)
  const names = ["Sohail Anwar", "Anwar Sohail", "Suhail Anwer", "Sohail Akbar", "Anwar"]
  const births = ["4", "5", "6"].map((day) => ({ day, month: "5", year: "1933" }))
  const drawn = Array.from({ length: 24 }, () => ({
    identity: pick(numbers),
    iban: pick(ibans),
    mobile: pick(mobiles),
    fullName: pick(names),
    birth: pick(births),
  }))
  const all: GivenApplication[] = []
  for (const { identity, iban, mobile, fullName, birth } of drawn) {
    const typed = {
      "identity.card": { identityNumber: identity },
      "bank.account": { iban },
      "contact.mobile": { mobile },
    }
    all.push(await submitted({ ...typed, ...called(fullName, birth) }))
  }
  const heard = (name: string) => name.replace("Suhail", "Sohail").replace("Anwer", "Anwar").split(" ").sort().join(" ")
  const wanted = drawn.flatMap((a, one) =>
    drawn.slice(one + 1).flatMap((b, at) => {
      const agree = [
        ...(a.identity === b.identity ? ["identity"] : []),
        ...(a.iban === b.iban ? ["iban"] : []),
        ...(a.mobile === b.mobile ? ["mobile"] : []),
        ...(a.birth === b.birth && heard(a.fullName) === heard(b.fullName) ? ["name"] : []),
      ]
      return agree.length > 0 ? [{ one: String(one), other: String(one + 1 + at), agree }] : []
    }),
  )
  expect(wanted.length).toBeGreaterThan(20)
  expect(await pairsAmong(all)).toEqual(wanted)
  // Looking again finds nothing else.
  for (const { id } of all) await found(id)
  expect(await pairsAmong(all)).toEqual(wanted)
}, 60_000)

// Another run draws others: what it drew is told by what it expected.
const random = () => Number(someIdentityNumber().slice(5, 11)) / 1_000_000

function found(id: string) {
  return transaction(async (tx) => {
    await findDuplicates(tx, id)
    return ok({})
  })
}
