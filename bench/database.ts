import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { newKeys } from "#lib/platform/keys.ts"
import { loadReference } from "#prisma/reference/load.ts"
import { endOf, seedApplications } from "#prisma/seed/run.ts"
import { type Embedded, startEmbedded } from "#scripts/embedded-postgres.ts"
import { migrate } from "#scripts/migrate.ts"

export type BenchDatabase = {
  url: string
  ownerUrl: string
  /** For what only the server's own role may do. */
  adminOn: string
  keysFile: string
  server: Embedded
}

// The end of the three years that are seeded. Fixed, so that a database of one size is the same on every machine.
const UNTIL = "2026-11-24"

/** The measuring database with this many applications: seeded once per size, and kept between runs. */
export async function benchDatabase(applications: number, say: (line: string) => void): Promise<BenchDatabase> {
  const folder = path.resolve(".data/bench")
  mkdirSync(folder, { recursive: true })
  const keysFile = path.join(folder, "keys.json")
  if (!existsSync(keysFile)) writeFileSync(keysFile, newKeys(), { mode: 0o600 })
  process.env.KEYS_FILE = keysFile
  const server = await startEmbedded({ dataFolder: folder, settings: settingsFor() })
  const name = `bench_${applications}`
  const [url, ownerUrl, adminUrl] = [server.appUrl, server.ownerUrl, server.adminUrl].map((base) => on(base, name))
  if (!url || !ownerUrl || !adminUrl) throw new Error("the embedded database has no address")
  process.env.DATABASE_URL = url
  if (!(await isWhole(server.adminUrl, name))) {
    say(`seeding ${applications.toLocaleString("en")} applications, once`)
    await withClient(server.adminUrl, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.query(`create database ${name} owner portal_owner`)
    })
    await migrate({ ownerUrl, appRole: "portal_app" })
    await withClient(ownerUrl, (owner) => loadReference(owner, UNTIL))
    await seedApplications({ url: ownerUrl, applications, until: endOf(UNTIL) })
    await withClient(server.adminUrl, (admin) => admin.query(`comment on database ${name} is '${fingerprint()}'`))
  }
  return { url, ownerUrl, adminOn: adminUrl, keysFile, server }
}

// What a database was made from: with other migrations or another seed it is made anew.
function fingerprint(): string {
  const hash = createHash("sha256")
  for (const folder of ["prisma/migrations", "prisma/seed"]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.(sql|ts)$/.test(name) && !name.endsWith(".test.ts")) hash.update(readFileSync(path.join(folder, name)))
    }
  }
  return `seeded until ${UNTIL} from ${hash.digest("hex")}`
}

async function isWhole(adminUrl: string, name: string): Promise<boolean> {
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query(
      "select shobj_description(oid, 'pg_database') as made from pg_database where datname = $1",
      [name],
    )
    return rows[0]?.made === fingerprint()
  })
}

/** Two cores, and a cache that holds the hot part of the register, as a small server of the board would have. */
function settingsFor(): Record<string, string> {
  return { shared_buffers: "1GB", max_connections: "100", max_wal_size: "8GB", checkpoint_timeout: "15min" }
}

function on(base: string, database: string): string {
  const url = new URL(base)
  url.pathname = `/${database}`
  return url.href
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
