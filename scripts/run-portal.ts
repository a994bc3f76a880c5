import { existsSync } from "node:fs"
import path from "node:path"
import { readEnvironment } from "#lib/platform/environment.ts"
import { root } from "./machine.mjs"
import { migrate } from "./migrate.ts"
import { ownLookups } from "./own-lookups.ts"
import { dataFolderFor, namedDatabase, ownDatabase, ownsAuditLog, type PortalDatabase } from "./portal-database.ts"
import { needKeys, trialKeys } from "./portal-keys.ts"
import { lastWords, type Part, startPart } from "./portal-process.ts"
import { until } from "./processes.ts"
import { say, step } from "./progress.mjs"
import { changeRun, describe } from "./running.mjs"
import { report, Trouble } from "./trouble.mjs"

// The portal as one thing: its database, its web process and its worker, started in order and stopped in the reverse.
// npm start runs this under the chosen Node, and says over IPC when to stop.

const dev = process.argv.includes("--dev")
const trial = !process.env.DATABASE_URL
const dataFolder = trial ? dataFolderFor(process.env) : undefined
const started: { stop: () => Promise<void>; kill?: () => void }[] = []
const nothingIsLost = "What was saved is kept. Start again."
const LONGEST_START_SECONDS = 90
let stopping = false

async function open() {
  const database = await openDatabase()
  const settings = settingsFor(database)
  const { PORT, publicUrl } = checkedSettings(settings)
  const owner = { ...settings, MIGRATION_DATABASE_URL: database.ownerUrl }
  await step("bringing the database up to date", () => migrate(database))
  if (await ownsAuditLog(database.appUrl))
    say("the portal's role owns the audit log and could change it: name another as the owner in MIGRATION_DATABASE_URL")
  await prepare(owner)
  const parts = startParts(settings)
  await step("opening the pages", () => untilHealthy(PORT, parts))
  changeLock("running", publicUrl)
  console.log(`\nThe portal is open at ${publicUrl}\nCtrl-C stops it.\n`)
}

async function openDatabase(): Promise<PortalDatabase> {
  if (!dataFolder) {
    needKeys(process.env)
    return namedDatabase(process.env)
  }
  const isNew = !existsSync(path.join(dataFolder, "postgres"))
  trialKeys(dataFolder, isNew)
  const database = await step("starting the embedded PostgreSQL", () => ownDatabase(dataFolder))
  keep(database)
  void database.exited.then(() => fail(new Trouble("PostgreSQL has ended.", nothingIsLost)))
  say("PostgreSQL 18.4 is embedded for trying out; for real use name a server in DATABASE_URL")
  return database
}

function settingsFor({ appUrl }: PortalDatabase): NodeJS.ProcessEnv {
  const { MIGRATION_DATABASE_URL: _, TRIAL: _trial, PORTAL_LOCK: _lock, ...inherited } = process.env
  const own = {
    ...inherited,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: appUrl,
  }
  return (
    dataFolder
      ? {
          ...own,
          TRIAL: "1",
          ...ownLookups(inherited),
          KEYS_FILE: path.join(dataFolder, "keys.json"),
          DOCUMENTS_FOLDER: path.join(dataFolder, "documents"),
        }
      : own
  ) as NodeJS.ProcessEnv
}

function checkedSettings(settings: NodeJS.ProcessEnv) {
  try {
    return readEnvironment(settings)
  } catch (error) {
    throw new Trouble((error as Error).message, "README.md has the table of settings.")
  }
}

// Reference data, and in the trial the people and applications to look at.
async function prepare(env: NodeJS.ProcessEnv) {
  if (!existsSync(path.join(root, "scripts", "prepare.ts"))) return
  const logFile = logFor("prepare")
  const part = startPart({ name: "prepare", script: "scripts/prepare.ts", env, logFile })
  keep(part)
  const ended = await step("loading reference data", () => part.exited)
  if (ended !== "ended with code 0") throw new Trouble(`Loading the data ${ended}.${lastWords(logFile)}`)
}

function startParts(env: NodeJS.ProcessEnv): Part[] {
  const worker = "scripts/worker.ts"
  const parts = [
    ...(existsSync(path.join(root, worker)) ? [{ name: "worker", script: worker }] : []),
    { name: "web", script: "server/main.ts", args: dev ? ["--dev"] : [] },
  ].map((part) => startPart({ ...part, env, logFile: logFor(part.name) }))
  for (const part of parts) {
    keep(part)
    // Whoever runs this restarts it as a whole (systemd, a container's policy, a person): nothing limps along.
    void part.exited.then((how) =>
      fail(new Trouble(`The ${part.name} process ${how}.${lastWords(logFor(part.name))}`, nothingIsLost)),
    )
  }
  changeLock("starting", undefined, parts)
  return parts
}

function logFor(name: string): string | undefined {
  return dataFolder && !dev ? path.join(dataFolder, `${name}.log`) : undefined
}

async function untilHealthy(port: number, parts: Part[]) {
  let last = "no answer"
  const healthy = await until(async () => {
    if (stopping) return true
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined)
    if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 300)}`
    return answer?.status === 200
  }, LONGEST_START_SECONDS)
  const web = parts.at(-1)?.name ?? "web"
  if (!healthy) throw new Trouble(`The pages did not open: /api/health said ${last}.${lastWords(logFor(web))}`)
}

function changeLock(state: "starting" | "running" | "stopping", url?: string, parts?: Part[]) {
  const file = process.env.PORTAL_LOCK
  const others = parts ? { others: [describe(process.pid), ...parts.map(({ pid }) => describe(pid))] } : {}
  if (file) changeRun(file, { state, ...(url ? { url } : {}), ...others })
}

function keep(part: { stop: () => Promise<void>; kill?: () => void }) {
  started.push(part)
  if (stopping) void part.stop()
}

// Web first, so that requests under way still have their database; then the worker; PostgreSQL last.
async function stop(code: number) {
  if (stopping) return
  stopping = true
  changeLock("stopping")
  if (code === 0) console.log("\nStopping: requests under way are finished first.")
  for (const part of started.toReversed()) await part.stop()
  if (code === 0) console.log("Stopped.")
  process.exit(code)
}

async function fail(error: unknown) {
  if (stopping) return
  report(dev ? "npm run dev" : "npm start", error)
  await stop(1)
}

function force() {
  console.log("Stopping at once. The next start recovers what PostgreSQL was at.")
  for (const part of started) part.kill?.()
  process.exit(1)
}

process.on("message", (wish) => (wish === "force" ? force() : stop(0)))
process.on("SIGTERM", () => stop(0))
// npm start itself was killed: nobody else is left to stop the rest.
process.on("disconnect", () => stop(0))

try {
  await open()
} catch (error) {
  if (!stopping) await fail(error)
}
