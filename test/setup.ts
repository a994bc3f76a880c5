import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, inject } from "vitest"
import { cloneTemplate } from "#scripts/test-server.ts"

// A database for each test file. The environment is read once, at first use: it is set before any portal file asks.
const name = `portal_test_${process.pid}_${Math.floor(performance.timeOrigin)}`
const own = new URL(inject("appUrl"))
own.pathname = `/${name}`
process.env.DATABASE_URL = own.href
process.env.KEYS_FILE = inject("keysFile")
process.env.DOCUMENTS_FOLDER = mkdtempSync(join(tmpdir(), "portal-documents-"))
process.env.PUBLIC_URL = "http://localhost:3000"

beforeAll(async () => {
  await cloneTemplate(inject("adminUrl"), name)
  const { setLogSink } = await import("#lib/platform/log.ts")
  const { refusingPersonalData } = await import("./leak-guard.ts")
  setLogSink(refusingPersonalData)
})

afterAll(async () => {
  const [{ closeDatabase }, { closeQueue }] = await Promise.all([
    import("#lib/platform/database.ts"),
    import("#lib/platform/queue.ts"),
  ])
  await closeQueue()
  await closeDatabase()
  const admin = new pg.Client({ connectionString: inject("adminUrl") })
  await admin.connect()
  await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`)
  await admin.end()
  rmSync(process.env.DOCUMENTS_FOLDER ?? "", { recursive: true, force: true })
})
