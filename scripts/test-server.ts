import pg from "pg"
import { loadReference } from "#prisma/reference/load.ts"
import { migrate } from "./migrate.ts"
import { startScratchServer } from "./scratch-server.ts"

export type TestServer = {
  /** The superuser's address, for cloning `portal_template`. */
  adminUrl: string
  /** The portal's own role on a database of this name: it can do what the portal can, and no more. */
  appUrl: (database: string) => string
  stop: () => Promise<void>
}

const template = "portal_template"

/**
 * A PostgreSQL for tests, with `portal_template` migrated and holding the reference data. `TEST_ADMIN_URL` names one
 * that already runs (its template is made anew); without it one starts on a folder that `stop` removes.
 */
export async function startTestServer(running = process.env.TEST_ADMIN_URL): Promise<TestServer> {
  if (running) {
    await makeTemplate(running, at(running, template))
    return { adminUrl: running, appUrl: (database) => at(running, database), stop: async () => undefined }
  }
  const server = await startScratchServer({ max_connections: "200" })
  await makeTemplate(server.adminUrl, at(server.ownerUrl, template), at(server.appUrl, template))
  return {
    adminUrl: server.adminUrl,
    appUrl: (database) => at(server.appUrl, database),
    stop: server.stop,
  }
}

function at(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function makeTemplate(adminUrl: string, ownerUrl: string, appUrl = ownerUrl) {
  const owner = new URL(ownerUrl).username
  await withClient(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.query(`create database ${template} owner ${admin.escapeIdentifier(owner)}`)
  })
  await migrate({ ownerUrl, appRole: new URL(appUrl).username })
  await withClient(ownerUrl, async (client) => {
    await loadReference(client)
    await withoutLot(client)
  })
}

export async function withClient<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Nothing is drawn by lot for a second review: whoever tests that sets their own share. */
export async function withoutLot(client: pg.Client) {
  await client.query("update policy set value = 0 where key = 'second_review_percent'")
}

/** Clones the template under a new name. Cloning wants the template to itself for a moment, so clones take turns. */
export async function cloneTemplate(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query("select pg_advisory_lock(7001)")
    await admin.query(`drop database if exists ${admin.escapeIdentifier(database)} with (force)`)
    await admin.query(`create database ${admin.escapeIdentifier(database)} template ${template}`)
  })
}
