import path from "node:path"
import { root } from "#scripts/machine.mjs"
import { startPart, untilAnswers } from "#scripts/portal-process.ts"
import { freePort } from "#scripts/ports.ts"
import { run } from "#scripts/run.mjs"

const next = path.join("node_modules", "next", "dist", "bin", "next")
const folder = path.join("bench", "plain")

/** Builds and serves `bench/plain`: an empty page of the same framework, in the same versions. */
export async function startPlainPage(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv
  const advice = "Look at bench/plain."
  await run({ command: process.execPath, args: [path.join(root, next), "build", folder], cwd: root, env, advice })
  const port = await freePort(0)
  const origin = `http://localhost:${port}`
  const part = startPart({
    name: "plain page",
    script: next,
    args: ["start", folder, "-H", "localhost", "-p", String(port)],
    env,
    stopSeconds: 5,
  })
  await untilAnswers(origin, part)
  return { origin, stop: part.stop }
}
