import type pg from "pg"
import type { Person } from "#lib/identity/actor.ts"
import { randomId } from "#lib/platform/clock.ts"
import { nextApplication } from "#lib/review/next.ts"
import { type Figure, quantile, under } from "./figures.ts"
import { milliseconds } from "./rounds.ts"

const OFFICERS = 50
const ROUNDS = 200

/** 50 officers who each ask for the next application within the same second, 200 times: nobody gets another's. */
export async function nextOnes(client: pg.Client): Promise<Figure[]> {
  const officers = await makeOfficers(client)
  const [took, taken]: [number[], string[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(
      officers.map(async (officer) => {
        // Spread over a tenth of a second: people are never in step.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 100))
        took.push(
          await milliseconds(async () => {
            const next = await nextApplication(officer)
            if (next.ok) taken.push(next.value.reference)
          }),
        )
      }),
    )
  }
  await putBack(client, officers)
  const twice = taken.length - new Set(taken).size
  return [
    under(100, {
      name: `next application, ${taken.length} given to ${OFFICERS} officers, p95`,
      value: quantile(took, 0.95),
      unit: "ms",
    }),
    under(1, { name: "applications given to two officers", value: twice, unit: "" }),
  ]
}

async function makeOfficers(client: pg.Client): Promise<Person[]> {
  const ids = Array.from({ length: OFFICERS }, randomId)
  await client.query(
    `insert into account (id, email, password_hash, role, display_name, created_at)
     select id, id || '@bench.example', '-', 'officer', 'Bench', now() from unnest($1::uuid[]) as made (id)`,
    [ids],
  )
  return ids.map((id) => ({
    kind: "person",
    id,
    role: "officer",
    name: "Bench",
    email: `${id}@bench.example`,
    locale: "en",
    session: id,
    steppedUpAt: new Date(),
  }))
}

// The next run finds the queue as this one did. Who has written into the audit log stays, and is no officer any more.
async function putBack(client: pg.Client, officers: readonly Person[]) {
  const ids = officers.map(({ id }) => id)
  await client.query(
    "update application set assignee_id = null, claimed_at = null where assignee_id = any($1::uuid[])",
    [ids],
  )
  await client.query("update account set suspended_at = now() where id = any($1::uuid[])", [ids])
  await client.query("vacuum application")
}
