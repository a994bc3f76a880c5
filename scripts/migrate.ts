import pg from "pg"
import { PgBoss } from "pg-boss"
import { inUtc } from "#lib/platform/database-address.ts"
import { queues } from "#lib/platform/queue.ts"
import { migrations, withEngine } from "./schema-engine.ts"
import { Trouble } from "./trouble.mjs"

export type Migrating = {
  /** The role that owns the tables. */
  ownerUrl: string
  /** The role that the portal itself uses. The same as the owner on a server with one role only. */
  appRole: string
}

const filters = { externalTables: [], externalEnums: [] }

/**
 * Brings a database up to prisma/migrations, installs the queue's own tables, and gives the app's role what it needs:
 * to read and write rows, and of the audit log only to add and read entries. It may be run again at any time.
 * Returns the names of the migrations that were applied now.
 */
export async function migrate({ ownerUrl: address, appRole }: Migrating): Promise<string[]> {
  const ownerUrl = inUtc(address)
  const applied = await applyMigrations(ownerUrl)
  await installQueue(ownerUrl)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    if (appRole !== owner.user) await owner.query(grants(owner.escapeIdentifier(appRole)))
  } finally {
    await owner.end()
  }
  return applied
}

async function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withEngine(ownerUrl, async (engine) => {
    const migrationsList = migrations()
    const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
    const [failed] = history.failedMigrationNames
    if (failed) throw new Trouble(`Migration ${failed} failed half way in this database.`, howToResolve)
    const [edited] = history.editedMigrationNames
    if (edited)
      throw new Trouble(
        `Migration ${edited} was changed after it was applied.`,
        "Undo the change, and write a new migration.",
      )
    if (history.history?.diagnostic !== "databaseIsBehind" && history.hasMigrationsTable) return []
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
  })
}

const howToResolve =
  "Read its error in _prisma_migrations.logs, put the database right, then: npx prisma migrate resolve"

async function installQueue(connectionString: string) {
  const boss = new PgBoss({ connectionString, schema: "pgboss", supervise: false, schedule: false, max: 2 })
  await boss.start()
  try {
    for (const { name, ...options } of queues) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

const rows = "SELECT, INSERT, UPDATE, DELETE"

function grants(app: string): string {
  const perSchema = (schema: string) => `
    GRANT USAGE ON SCHEMA ${schema} TO ${app};
    GRANT ${rows} ON ALL TABLES IN SCHEMA ${schema} TO ${app};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${app};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${app};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${rows} ON TABLES TO ${app};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${app};`
  return `
    SELECT pg_advisory_lock(72707370);
    ${perSchema("public")}
    ${perSchema("pgboss")}
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${app};
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${app};
    SELECT pg_advisory_unlock(72707370);`
}

// npm run migrate: for a server that is operated without npm start.
if (import.meta.main) {
  const { report } = await import("./trouble.mjs")
  try {
    const { databaseUrls } = await import("./database-urls.ts")
    const applied = await migrate(databaseUrls(process.env))
    console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.")
    process.exit(0)
  } catch (error) {
    report("The migration", error)
    process.exit(1)
  }
}
