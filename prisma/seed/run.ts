import { Worker } from "node:worker_threads"
import { hash } from "@node-rs/argon2"
import pg from "pg"
import { fromDateColumn, randomToken, toDateColumn } from "#lib/platform/clock.ts"
import { chanceFor, uuidAt } from "./chance.ts"
import { seedChunk } from "./chunk.ts"
import { CopyTable } from "./copy.ts"
import { withoutIndexes } from "./index-later.ts"
import { pakistanDay, type SeedContext } from "./made.ts"
import { family, menFirst, womenFirst } from "./names.ts"
import { byProvince, type Reference } from "./person.ts"

export type Seeding = {
  /** The owner's address: indexes are taken off and put back when there is much to fill. */
  url: string
  applications: number
  seed?: number
  /** The three years end here. */
  until: Date
  progress?: (done: number) => void
}

const CHUNK = 1_000
const MANY = 20_000

/** Fills a database with made-up applications over three years, through COPY. Memory stays flat: chunk by chunk. */
export async function seedApplications({ url, applications, seed = 1, until, progress }: Seeding): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const context = await prepare(client, { seed, until, applications })
    const empty = (await client.query("select from application limit 1")).rowCount === 0
    const restore = empty && applications >= MANY ? await withoutIndexes(client, url) : null
    if (applications < MANY) await seedChunk(client, context, 0, applications)
    else await copyInThreads({ url, context, applications, progress })
    await (restore ? restore() : client.query("vacuum (analyze)"))
  } finally {
    await client.end()
  }
}

type Copying = { url: string; context: SeedContext; applications: number; progress: Seeding["progress"] }

// Two: while PostgreSQL takes the chunk of one, the other makes its next.
async function copyInThreads({ url, context, applications, progress }: Copying): Promise<void> {
  let begun = 0
  let done = 0
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { url, context },
        // A chunk is short-lived, and larger than what the collector takes for short-lived by itself.
        resourceLimits: { maxYoungGenerationSizeMb: 96 },
      })
      let mine = 0
      worker.on("message", () => {
        done += mine
        if (mine) progress?.(done)
        const from = begun
        begun = Math.min(applications, begun + CHUNK)
        mine = begun - from
        worker.postMessage(mine ? { from, to: begun } : null)
      })
      worker.once("error", reject)
      worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a seed thread ended with ${code}`))))
    })
  await Promise.all([thread(), thread()])
}

async function prepare(
  client: pg.Client,
  { seed, until, applications }: { seed: number; until: Date; applications: number },
): Promise<SeedContext> {
  const passwordHash = await hash(randomToken())
  const officers = await officersOf(client, seed, until, passwordHash)
  const reference = await referenceOf(client, pakistanDay(until))
  const first = {
    reference: await reserve(client, "application_reference_seq", applications),
    registration: await reserve(client, "registration_number_seq", applications),
    psid: await reserve(client, "psid_seq", applications),
  }
  return { seed, applications, until, officers, reference, passwordHash, first }
}

/** Takes `count` numbers off a sequence and answers with the first of them. */
async function reserve(client: pg.Client, sequence: string, count: number): Promise<number> {
  const { rows } = await client.query("select setval($1, nextval($1) + $2 - 1) - $2 + 1 as first", [sequence, count])
  return Number(rows[0].first)
}

async function officersOf(client: pg.Client, seed: number, until: Date, passwordHash: string): Promise<string[]> {
  const table = new CopyTable("account")
  const officers = Array.from({ length: 24 }, (_, place) => {
    const chance = chanceFor(seed, -2 - place)
    const first = chance.pick(chance.is(0.4) ? womenFirst : menFirst)[0]
    return {
      id: uuidAt(new Date(until.getTime() - 1_200 * 86_400_000), chance),
      email: `officer-${seed}-${place}@staff.example`,
      password_hash: passwordHash,
      role: place < 20 ? "officer" : "supervisor",
      display_name: `${first} ${chance.pick(family)[0]}`,
      created_at: new Date(until.getTime() - 1_200 * 86_400_000),
    }
  })
  const there = await client.query("select id from account where email = any($1)", [officers.map(({ email }) => email)])
  if (there.rowCount === 0) {
    for (const officer of officers) table.add(officer)
    await table.send(client)
  }
  return officers.filter(({ role }) => role === "officer").map(({ id }) => id)
}

async function referenceOf(client: pg.Client, on: string): Promise<Reference> {
  const list = async <T extends object>(sql: string) => (await client.query<T>(sql)).rows
  const banks = await list<{ code: string; dollar: boolean }>(
    "select code, offers_dollar_account as dollar from bank order by offers_dollar_account desc, code",
  )
  const [fee] = await list<{ paisa: number }>(
    `select amount_paisa as paisa from fee where kind = 'new' and valid_from <= '${on}' order by valid_from desc limit 1`,
  )
  const holidays = await list<{ on: Date }>('select "on"::timestamp at time zone \'UTC\' as "on" from public_holiday')
  if (banks.length === 0 || !fee)
    throw new Error("the reference data is not loaded: npm start, or npm run migrate, does")
  return {
    districtsByProvince: byProvince(
      await list(
        'select code, province_code as "provinceCode", name_en as "nameEn" from district where valid_to is null order by code',
      ),
    ),
    categories: await list(
      "select code, purpose_code as \"purposeCode\" from category where valid_to is null and code <> 'other' order by position",
    ),
    banks: banks.map(({ code }) => code),
    dollarBanks: banks.filter(({ dollar }) => dollar).map(({ code }) => code),
    declineReasons: (await list<{ code: string }>("select code from decline_reason order by position")).map(
      (r) => r.code,
    ),
    holidays: new Set(holidays.map(({ on }) => fromDateColumn(on))),
    feePaisa: fee.paisa,
  }
}

/** The end of a day in Pakistan, for `until`. */
export function endOf(day: string): Date {
  return new Date(toDateColumn(day).getTime() + 13 * 3_600_000)
}
