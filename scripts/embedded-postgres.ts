import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import pg from "pg"
import { type Access, accessIn, urlFor } from "./embedded-access.ts"
import { binaries, type RunAs, userToRunAs } from "./embedded-binaries.ts"
import { clearLeftovers } from "./embedded-leftovers.ts"
import { lastLines, lastLinesOf } from "./last-lines.ts"
import { freePort } from "./ports.ts"
import { endProcesses, isAlive, until } from "./processes.ts"
import { Trouble } from "./trouble.mjs"

export type EmbeddedOptions = {
  /** Holds `postgres/` (the cluster), `database.json` (port and passwords, for its owner only) and `postgres.log`. */
  dataFolder: string
  log?: (line: string) => void
  /** false: nothing is forced to disk, for tests and measurements that begin anew. */
  durable?: boolean
  /** Further settings by PostgreSQL's own names, such as `max_connections`. */
  settings?: Record<string, string>
}

export type Embedded = {
  port: number
  pid: number
  /** The role that owns database `portal` and migrates it. */
  ownerUrl: string
  /** The role that the portal itself uses. */
  appUrl: string
  /** The superuser, for making databases in tests. */
  adminUrl: string
  /** Settles when PostgreSQL has gone, asked or not. */
  exited: Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL of our own on 127.0.0.1 and makes its roles (`portal_owner`, `portal_app`) and database
 * (`portal`) where they are missing. A crash before, of it or of us, is recovered from here.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 })
  const dataFolder = realpathSync(options.dataFolder)
  const cluster = path.join(dataFolder, "postgres")
  const as = userToRunAs(cluster)
  // The lent user has to pass through on its way to the cluster, and sees nothing else there.
  if (as) chmodSync(dataFolder, 0o711)
  const programs = binaries(as, path.join(dataFolder, "postgres-programs"))
  const access = await accessIn(dataFolder, existsSync(cluster))
  if (!existsSync(cluster)) initialise({ cluster, programs, as, access, log: options.log })
  if (await clearLeftovers(cluster))
    options.log?.("the database was not stopped cleanly the last time: it recovers now")

  const server = await serve({ ...options, dataFolder, cluster, programs, as, access })
  await makeRolesAndDatabase(access)
  return {
    port: access.port,
    pid: server.pid,
    adminUrl: urlFor(access, "postgres", "postgres"),
    ownerUrl: urlFor(access, "portal_owner", "portal"),
    appUrl: urlFor(access, "portal_app", "portal"),
    exited: server.exited,
    // SIGINT is PostgreSQL's fast stop: it ends sessions, writes a checkpoint and leaves nothing to recover.
    stop: async () =>
      void (await endProcesses(
        [server.pid],
        [
          ["SIGINT", 60],
          ["SIGQUIT", 10],
          ["SIGKILL", 5],
        ],
      )),
  }
}

// Nothing of our own environment, which holds secrets, is PostgreSQL's business.
const plain = { LC_ALL: "C" } as unknown as NodeJS.ProcessEnv

type Making = { cluster: string; programs: string; as: RunAs; access: Access; log?: (line: string) => void }

// Made beside its place and moved there when whole, so that a crash half way leaves no half cluster behind.
function initialise({ cluster, programs, as, access, log }: Making) {
  log?.("making the database's files")
  const unfinished = `${cluster}.new`
  const passwordFile = `${unfinished}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, access.passwords.postgres, { mode: 0o600 })
  if (as) for (const name of [unfinished, passwordFile]) chownSync(name, as.uid, as.gid)
  // The built-in locale sorts and folds Unicode alike on every machine, whatever is installed there.
  const locale = ["--no-locale", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
  const made = spawnSync(
    path.join(programs, "initdb"),
    ["-D", unfinished, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...locale],
    { ...as, cwd: unfinished, encoding: "utf8", env: plain },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Trouble(
      `The database's files could not be made in ${cluster}.\n${lastLines(made.stderr ?? String(made.error))}`,
    )
  }
  renameSync(unfinished, cluster)
}

type Serving = EmbeddedOptions & Making

async function serve(serving: Serving): Promise<{ pid: number; exited: Promise<void> }> {
  const logFile = path.join(serving.dataFolder, "postgres.log")
  for (let attempt = 1; ; attempt++) {
    // Somebody may take the port between our look and PostgreSQL's own.
    serving.access.port = await freePort(attempt === 1 ? serving.access.port : 0)
    serving.access.save()
    const child = launch(serving, logFile)
    const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()))
    if (child.pid !== undefined && (await answers(serving, child.pid))) return { pid: child.pid, exited }
    if (attempt === 3) {
      throw new Trouble(`PostgreSQL did not start. The end of ${logFile}:\n${lastLinesOf(logFile)}`)
    }
  }
}

function launch(
  { cluster, programs, as, access, durable = true, settings = {} }: Serving,
  logFile: string,
): ChildProcess {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(access.port),
    unix_socket_directories: "",
    // Neither parameters nor the values of a refused row belong in a log.
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_timezone: "UTC",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const output = openSync(logFile, "a", 0o600)
  // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in order.
  return spawn(path.join(programs, "postgres"), ["-D", cluster, ...flags], {
    ...as,
    cwd: cluster,
    detached: true,
    stdio: ["ignore", output, output],
    env: plain,
  })
}

// After a crash it replays its log first and answers "starting up": as long as it lives, we wait.
async function answers({ access }: Serving, pid: number): Promise<boolean> {
  await until(async () => !isAlive(pid) || (await accepts(urlFor(access, "postgres", "postgres"))), 600)
  return isAlive(pid)
}

async function accepts(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== "28P01") return false
    throw new Trouble(
      "The embedded PostgreSQL does not know the password in database.json.",
      "Put that file back as it was when the data folder was made, or move the data folder away to begin anew.",
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function makeRolesAndDatabase(access: Access) {
  const admin = new pg.Client({ connectionString: urlFor(access, "postgres", "postgres") })
  await admin.connect()
  try {
    for (const role of ["portal_owner", "portal_app"] as const) {
      const { rowCount } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role])
      if (!rowCount) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${access.passwords[role]}'`)
    }
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'portal'")
    if (!rowCount) await admin.query("CREATE DATABASE portal OWNER portal_owner")
    await admin.query("REVOKE ALL ON DATABASE portal FROM PUBLIC")
    await admin.query("GRANT CONNECT ON DATABASE portal TO portal_app")
  } finally {
    await admin.end()
  }
}
