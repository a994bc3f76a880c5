import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: { alias: { "server-only": here("./test/server-only.ts") } },
  test: {
    include: ["{lib,app,components,server,scripts,prisma,bench,test}/**/*.test.{ts,tsx}"],
    globalSetup: [here("./test/database-server.ts")],
    setupFiles: [here("./test/setup.ts")],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A test file shares its worker's database: each test makes people of its own instead of emptying tables.
    isolate: true,
    fileParallelism: true,
    restoreMocks: true,
  },
})
