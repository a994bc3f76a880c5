import type pg from "pg"
import type { Person } from "#lib/identity/actor.ts"
import { sessionHash } from "#lib/identity/open-session.ts"
import { now, randomId, randomToken } from "#lib/platform/clock.ts"
import { sessionCookie } from "./browser.ts"

export type Signed = { person: Person; cookie: string }
type Account = { id: string; role: Person["role"]; name: string; email: string }

/** Signs accounts in by planting their sessions, as many as are asked for at once. */
export async function signIn(client: pg.Client, accounts: readonly Account[]): Promise<Signed[]> {
  const sessions = accounts.map((account) => ({ account, id: randomToken(), publicId: randomId() }))
  await client.query(
    `insert into session (id_hash, public_id, account_id, stage, created_at, last_seen_at, ends_at, idle_seconds, stepped_up_at)
     select hash, public, account, 'full', now(), now(), now() + interval '1 day', 86400, now()
     from unnest($1::bytea[], $2::uuid[], $3::uuid[]) as planted (hash, public, account)`,
    [
      sessions.map(({ id }) => Buffer.from(sessionHash(id))),
      sessions.map(({ publicId }) => publicId),
      sessions.map(({ account }) => account.id),
    ],
  )
  return Promise.all(
    sessions.map(async ({ account, id, publicId }) => ({
      person: { kind: "person", ...account, locale: "en", session: publicId, steppedUpAt: now() } as const,
      cookie: await sessionCookie(id),
    })),
  )
}

/** One of the seeded staff, or a fresh account of a role that the seed has none of. */
export async function staffMember(client: pg.Client, role: Person["role"]): Promise<Signed> {
  const columns = "id::text, role::text, display_name as name, email"
  const found = await client.query<Account>(`select ${columns} from account where role = $1::"Role" limit 1`, [role])
  const account =
    found.rows[0] ??
    (
      await client.query<Account>(
        `insert into account (id, email, password_hash, role, display_name, created_at)
         values ($1, $2, '-', $3::"Role", 'Bench', now()) returning ${columns}`,
        [randomId(), `${role}@bench.example`, role],
      )
    ).rows[0]
  const [signed] = account ? await signIn(client, [account]) : []
  if (!signed) throw new Error(`no ${role} could be signed in`)
  return signed
}
