import type { Person } from "#lib/identity/actor.ts"
import { orderLookups } from "#lib/lookups/index.ts"
import { database } from "#lib/platform/database.ts"
import { nextApplication } from "#lib/review/next.ts"
import { type TrialKey, trialAddress, trialPeople } from "#lib/trial/people.ts"
import { trialAccount } from "./demo/account.ts"
import { trialAnswers } from "./demo/answers.ts"
import { bringApplication } from "./demo/bring.ts"
import { bringEnquiries } from "./demo/enquiries.ts"
import { addSeededSpecimens } from "./demo/specimen.ts"

/** Written last: while this one is not there, the demo is not complete. */
const last: TrialKey = "auditor"
const ownWork = 3

/** How far each of the freelancers has come, and how many days ago they began. */
const courses = [
  ["begun", "draft", 1],
  ["waits", "submitted", 2],
  ["registered", "registered", 9],
] as const

/**
 * Makes the people that anybody in the trial can be, with their applications, over what the seed has filled in. Once:
 * a second run finds them and changes nothing, and one that was interrupted is completed.
 */
export async function seedDemo(): Promise<void> {
  if (await database.account.findUnique({ where: { email: trialAddress(last) }, select: { id: true } })) return
  const people = new Map<TrialKey, Person>()
  for (const person of trialPeople) if (person.key !== last) people.set(person.key, await trialAccount(person))
  const one = (key: TrialKey) => people.get(key) as Person
  for (const [key, to, begun] of courses) {
    const answers = trialAnswers[key] ?? {}
    await bringApplication({
      owner: one(key),
      officer: one("officer"),
      second: one("second-officer"),
      answers,
      to,
      begun,
    })
  }
  for (const officer of [one("officer"), one("second-officer")]) await giveWork(officer)
  await addSeededSpecimens(await shownFirst())
  await bringEnquiries(one, one("officer"))
  await askAboutWhatWaits()
  for (const person of trialPeople) if (person.key === last) await trialAccount(person)
}

/** As if they had been submitted by hand: the worker asks about them, and notes which are ready to confirm. */
async function askAboutWhatWaits(): Promise<void> {
  const waiting = await database.application.findMany({ where: { status: "submitted" }, select: { id: true } })
  await database.$transaction(async (tx) => {
    for (const { id } of waiting) await orderLookups(tx, id)
  })
}

/** The applications that an officer meets first: those in somebody's hands, and the next that wait. */
async function shownFirst() {
  const select = { id: true, accountId: true, submittedAt: true } as const
  const [held, waiting] = await Promise.all([
    database.application.findMany({ where: { status: "submitted", assigneeId: { not: null } }, select, take: 10 }),
    database.application.findMany({
      where: { status: "submitted", assigneeId: null },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      select,
      take: 5,
    }),
  ])
  return [...held, ...waiting]
}

async function giveWork(officer: Person) {
  const held = await database.application.count({ where: { assigneeId: officer.id } })
  for (let at = held; at < ownWork; at += 1) await nextApplication(officer)
}
