import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { newKeys } from "#lib/platform/keys.ts"
import { startTestServer } from "#scripts/test-server.ts"

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string
    appUrl: string
    keysFile: string
  }
}

/** One PostgreSQL and one set of keys for the whole run. Each test file works in a clone of its template. */
export default async function databaseServer(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "portal-test-"))
  const keysFile = join(folder, "keys.json")
  writeFileSync(keysFile, newKeys(), { mode: 0o600 })
  // Read once and for all when the queue's names are imported by the migration: before the workers' own is set.
  process.env.KEYS_FILE = keysFile
  const server = await startTestServer()
  project.provide("adminUrl", server.adminUrl)
  project.provide("appUrl", server.appUrl("portal_template"))
  project.provide("keysFile", keysFile)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
