import pg from "pg"
import type { Person } from "#lib/identity/actor.ts"
import { dayOf } from "#lib/platform/clock.ts"
import { closeDatabase } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import type { ListCursor } from "#lib/platform/list-cursor.ts"
import { applicationForReview } from "#lib/review/application-for-review.ts"
import { reviewQueue } from "#lib/review/queue.ts"
import { orderOf } from "#lib/review/queue-condition.ts"
import { queueCounts } from "#lib/review/queue-counts.ts"
import type { QueueView } from "#lib/review/queue-tabs.ts"
import { beginSearch } from "#lib/review/search/begin-search.ts"
import { searchResults } from "#lib/review/search/results.ts"
import { combinations, type Known, type MeasuredView, otherPairs, singleFilters } from "./desk-views.ts"
import { quantile } from "./figures.ts"
import { milliseconds } from "./rounds.ts"
import { recorded, type Statement } from "./statements.ts"

// A process of its own for each database: what it is told comes by the environment, what it found goes to its parent.

/** One thing measured: how long PostgreSQL takes, at p95 and in milliseconds, and how it goes about it. */
export type Measured = { name: string; group: string; p95: number; statements: number; plan: string }

const RUNS = 40
/** The rows before the thousandth page. */
const FAR = 50_000

const client = new pg.Client({ connectionString: environment().DATABASE_URL })
await client.connect()
const actor = await anOfficer()
const known = await whatIsKnown()
const measured: Measured[] = []

await measure("limit", "one row by its key", () =>
  client.query("select * from application where id = $1", [known.some]),
)
for (const view of singleFilters(known)) await measureView("single", view)
for (const view of combinations(known)) await measureView("combination", view)
for (const view of otherPairs(known)) await measurePage("pair", view)
for (const sought of known.names) await measureSearch("name", sought)
for (const [by, sought] of Object.entries(known.numbers)) await measureSearch("number", sought, by)
await measure("opening", "an application", () => applicationForReview(actor, known.numbers.reference))
process.send?.(measured)
await closeDatabase()
await client.end()

async function measureView(group: string, view: MeasuredView) {
  await measurePage(group, view)
  await measurePage(group, { ...view, name: `${view.name}, 1000th page` }, await farCursor(view))
  await measure(`${group} counts`, view.name, async () => {
    await reviewQueue(actor, view)
    await queueCounts(actor, view)
  })
}

function measurePage(group: string, view: MeasuredView, cursor: ListCursor | null = null) {
  return measure(group, view.name, () => reviewQueue(actor, { ...view, cursor }))
}

async function measureSearch(group: string, sought: string, by = sought) {
  const begun = await beginSearch(actor, { sought })
  if (!begun.ok) throw new Error("a search was refused")
  await measure(group, by, () => searchResults(actor, begun.value.id, null))
}

/** Runs to see which statements are sent, and these, bare, until their time is known. */
async function measure(group: string, name: string, run: () => Promise<unknown>) {
  await run() // What only the first one asks, such as reference data, is not its statements.
  const statements = (await recorded(run)).filter(({ text }) => /^\s*(select|with)/i.test(text))
  const took: number[] = []
  for (let turn = 0; turn < RUNS; turn++) took.push(await milliseconds(() => all(statements)))
  measured.push({
    name,
    group,
    p95: quantile(took.slice(RUNS / 8), 0.95),
    statements: statements.length,
    plan: await planOf(statements),
  })
}

async function all(statements: readonly Statement[]) {
  for (const { text, values } of statements) await client.query(text, values)
}

async function planOf(statements: readonly Statement[]): Promise<string> {
  const plans: string[] = []
  for (const { text, values } of statements) {
    const { rows } = await client.query(`explain (analyze, buffers) ${text}`, values)
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"))
  }
  return plans.join("\n\n")
}

/** Where the thousandth page of a view begins, or its last one. */
async function farCursor(view: QueueView): Promise<ListCursor | null> {
  const { field } = orderOf(view)
  const [statement] = await recorded(() => reviewQueue(actor, view))
  if (!statement) throw new Error("the queue sent no statement")
  // The page's own statement with the limit moved: nobody asks for this but the bench.
  const far = statement.text.replace(/limit \$\d+/, `limit ${FAR}`)
  const { rows } = await client.query(
    `select id, "${field}" as at from (${far}) _ offset greatest(0, (select count(*) from (${far}) _) - 50) limit 1`,
    statement.values.slice(0, -1),
  )
  const [row] = rows
  return row ? { direction: "after", value: row.at.toISOString(), id: row.id } : null
}

async function anOfficer(): Promise<Person> {
  const { rows } = await client.query(
    `select account.id::text, account.role::text, display_name as name, email from account
     where role = 'officer' and exists (select from application where assignee_id = account.id and status = 'submitted')
     order by account.id limit 1`,
  )
  return { kind: "person", ...rows[0], locale: "en", session: "bench", steppedUpAt: new Date() }
}

async function whatIsKnown() {
  const { rows } = await client.query(
    `select application.id::text as some, reference, mobile, email, registration.number, payment_slip.psid, submitted_at
     from application join account on account.id = account_id join registration on application_id = application.id
     join payment_slip on payment_slip.application_id = application.id
     where application.status = 'registered' limit 1`,
  )
  const [last] = (await client.query("select max(submitted_at) as at from application")).rows
  const [rare] = (
    await client.query(
      `select word from name_word order by (select count(*) from (select from name_bearer where word_id = id limit 1000) _), id limit 1`,
    )
  ).rows
  const [row] = rows
  const officers: Known = { officer: actor.id, until: dayOf(last.at) }
  return {
    ...officers,
    some: row.some as string,
    names: [
      "Muhammad",
      "Khan",
      "Muhammad Khan",
      rare.word as string,
      "hamad",
      "Mohamad",
      "Sidiqi",
      "خان",
      "Ayesha Sidiqui",
    ],
    numbers: {
      reference: row.reference as string,
      mobile: row.mobile as string,
      "e-mail": row.email as string,
      "registration number": row.number as string,
      PSID: row.psid as string,
      CNIC: "3520212345671",
    },
  }
}
