import type pg from "pg"
import { type Signed, signIn } from "./people.ts"

export type Draft = Signed & { id: string; version: number; reference: string }

type Taken = {
  id: string
  reference: string
  account: string
  name: string
  email: string
  status: string
  submitted: Date
}

/**
 * Complete drafts, each with its owner signed in: applications that have ended, taken back to where they were before
 * they were submitted. `putBack` ends them again, so that the next run finds as many.
 */
export async function completeDrafts(client: pg.Client, count: number) {
  const { rows } = await client.query<Taken>(
    `update application set status = 'draft', version = 1, submitted_at = null, due_on = null, assignee_id = null
     from account
     where account.id = application.account_id and application.id in (
       select id from application
       where status in ('withdrawn', 'lapsed', 'declined') and consent_registration_at is not null
         and (identity_for_life or identity_expires_on > '2027-06-01')
       order by id limit $1
     )
     returning application.id::text, application.reference, account.id::text as account,
       account.display_name as name, account.email, old.status::text as status, old.submitted_at as submitted`,
    [count],
  )
  await client.query(addDocuments, [rows.map(({ id }) => id)])
  const people = rows.map(({ account, name, email }) => ({ id: account, role: "freelancer" as const, name, email }))
  const signed = await signIn(client, people)
  const drafts = rows.map(
    ({ id, reference }, index): Draft => ({ ...(signed[index] as Signed), id, reference, version: 1 }),
  )
  const putBack = async () => {
    await client.query("delete from document where application_id = any($1::uuid[])", [rows.map(({ id }) => id)])
    await client.query(
      `update application set status = ended.status::"ApplicationStatus", submitted_at = ended.submitted, due_on = null
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as ended (id, status, submitted)
       where application.id = ended.id`,
      [rows.map(({ id }) => id), rows.map(({ status }) => status), rows.map(({ submitted }) => submitted)],
    )
  }
  if (rows.length < count) {
    await putBack()
    throw new Error(`only ${rows.length} of ${count} drafts could be made: measure at a larger size`)
  }
  return { drafts, putBack }
}

// A row of each kind, as an application has that is complete. Nobody opens them: they have no files.
const addDocuments = `
  insert into document (id, application_id, account_id, kind, state, name, media_type, size, sent_size, sent_sha256,
    stored_key, added_at)
  select gen_random_uuid(), application.id, account_id, paper.kind, 'kept', '', 'image/jpeg', 1, 1, '', gen_random_uuid(), now()
  from application, unnest(enum_range(null::"DocumentKind")) as paper (kind)
  where application.id = any($1::uuid[])`
