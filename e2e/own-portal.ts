import { mkdirSync } from "node:fs"
import path from "node:path"
import { test as base } from "@playwright/test"
import { startPart, untilAnswers } from "#scripts/portal-process.ts"
import { freePort } from "#scripts/ports.ts"
import { cloneTemplate } from "#scripts/test-server.ts"

/**
 * `test` for whoever mistreats the portal: each worker has a database and a web process to itself, so that hundreds of
 * odd applications stand in no journey's queue, and nobody's tries at a password are used up.
 */
export const test = base.extend<object, { ownPortal: string }>({
  ownPortal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use, { workerIndex }) => {
      const database = `portal_own_${workerIndex}`
      await cloneTemplate(process.env.E2E_ADMIN_URL ?? "", database)
      const own = new URL(process.env.DATABASE_URL ?? "")
      own.pathname = `/${database}`
      const port = await freePort(0)
      // Set before anything of lib asks: what the tests prepare must stand where their portal looks.
      process.env.DATABASE_URL = own.href
      process.env.E2E_URL = `http://localhost:${port}`
      mkdirSync("test-results", { recursive: true })
      process.env.E2E_LOG = path.resolve("test-results", `${database}-web.log`)
      const web = startPart({
        name: "web",
        script: "server/main.ts",
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: String(port),
          PUBLIC_URL: process.env.E2E_URL,
          LOG_LEVEL: "warn",
        },
        logFile: process.env.E2E_LOG,
        stopSeconds: 10,
      })
      await untilAnswers(`${process.env.E2E_URL}/api/health`, web, 50)
      await use(process.env.E2E_URL)
      const { closeDatabase } = await import("#lib/platform/database.ts")
      await closeDatabase()
      await web.stop()
    },
    { scope: "worker", auto: true, timeout: 60_000 },
  ],
})

export { expect } from "@playwright/test"
