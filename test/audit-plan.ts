import { database, pool } from "#lib/platform/database.ts"
import { statementsOf } from "./statements.ts"

/** A log that is long enough for the planner to see that reading all of it takes longer. */
export async function givenLongLog(): Promise<void> {
  await database.$executeRaw`
    insert into audit_entry (at, type, actor_id, actor_role, subject_kind, subject_id, detail, key_id, mac)
    select now() - n * interval '1 minute', (array['desk.searched', 'account.signed_in'])[1 + n % 2], gen_random_uuid(),
      'officer', 'desk', gen_random_uuid()::text, '{}', (select key_id from audit_entry limit 1), ''
    from generate_series(1, 30000) n`
  await database.$executeRaw`analyze audit_entry`
}

/** By which indexes `run` reads the log, or that it reads all of it, and the plan itself. */
export async function readOfLog(run: () => Promise<unknown>): Promise<{ by: Set<string>; plan: string }> {
  const sent = await statementsOf(run)
  const statement = sent.find((text) => text.includes("audit_entry")) ?? ""
  const { rows } = await pool().query<{ "QUERY PLAN": string }>(`explain (generic_plan) ${statement}`)
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n")
  return { by: new Set(plan.match(/(?<=using )audit_entry_\w+|Seq Scan on audit_entry/g)), plan }
}
