import { startPart, untilAnswers } from "#scripts/portal-process.ts"
import { freePort } from "#scripts/ports.ts"
import type { BenchDatabase } from "./database.ts"

export type Portal = { origin: string; pid: number; stop: () => Promise<void> }

/** Serves the production build, on the measuring database, with the pages that it is compared with. */
export async function startPortal({ url, keysFile }: Pick<BenchDatabase, "url" | "keysFile">): Promise<Portal> {
  const port = await freePort(0)
  const origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
    KEYS_FILE: keysFile,
    PORT: String(port),
    PUBLIC_URL: origin,
    BENCH: "1",
    LOG_LEVEL: "error",
  } as NodeJS.ProcessEnv
  const part = startPart({ name: "web", script: "server/main.ts", env, stopSeconds: 10 })
  await untilAnswers(`${origin}/api/health`, part)
  return { origin, pid: part.pid, stop: part.stop }
}
