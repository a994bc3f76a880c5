import type pg from "pg"
import { type Signed, signIn } from "./people.ts"

export type Draft = Signed & { id: string; version: number; reference: string }

/**
 * Complete drafts, each with its owner signed in: withdrawn applications taken back to where they were before they were
 * submitted. `putBack` withdraws them again, so that the next run finds as many.
 */
export async function completeDrafts(client: pg.Client, count: number) {
  const { rows } = await client.query<{ id: string; reference: string; account: string; name: string; email: string }>(
    `with taken as (
       select id from application where status in ('withdrawn', 'lapsed') and consent_registration_at is not null
         and identity_for_life order by id limit $1
     ), others as (
       select id from application where status in ('withdrawn', 'lapsed') and consent_registration_at is not null
         and identity_expires_on > '2027-06-01' order by id limit $1
     )
     update application set status = 'draft', version = 1, submitted_at = null, due_on = null, assignee_id = null
     from account
     where account.id = application.account_id
       and application.id in (select id from taken union select id from others limit $1)
     returning application.id::text, reference, account.id::text as account, account.display_name as name, email`,
    [count],
  )
  if (rows.length < count)
    throw new Error(`only ${rows.length} of ${count} drafts could be made: seed a larger database`)
  const people = rows.map(({ account, name, email }) => ({ id: account, role: "freelancer" as const, name, email }))
  const signed = await signIn(client, people)
  const drafts = rows.map(
    ({ id, reference }, index): Draft => ({ ...(signed[index] as Signed), id, reference, version: 1 }),
  )
  const putBack = () =>
    client.query(
      `update application set status = 'withdrawn', submitted_at = coalesce(submitted_at, created_at), due_on = null
       where id = any($1::uuid[])`,
      [drafts.map(({ id }) => id)],
    )
  return { drafts, putBack }
}
