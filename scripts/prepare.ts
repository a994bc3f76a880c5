import pg from "pg"
import { now } from "#lib/platform/clock.ts"
import { closeDatabase } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { closeQueue } from "#lib/platform/queue.ts"
import { seedDemo } from "#prisma/demo.ts"
import { loadReference } from "#prisma/reference/load.ts"
import { seedApplications } from "#prisma/seed/run.ts"

/** Enough for a queue, a year of reports and every status, and quick to make. */
const TRIAL_APPLICATIONS = 300

const { DATABASE_URL, MIGRATION_DATABASE_URL: owner = DATABASE_URL, TRIAL } = environment()
const isEmpty = await withReference(owner)
if (TRIAL) {
  if (isEmpty) await seedApplications({ url: owner, applications: TRIAL_APPLICATIONS, until: now() })
  await seedDemo()
}
await closeQueue()
await closeDatabase()

/** Brings the reference data up to its files; says whether nobody has applied yet. */
async function withReference(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await loadReference(client)
    return (await client.query("select from application limit 1")).rowCount === 0
  } finally {
    await client.end()
  }
}
