import { createHash } from "node:crypto"
import { existsSync, mkdirSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { databaseUrls } from "./database-urls.ts"
import { mayEnter, userToRunAs } from "./embedded-binaries.ts"
import { startEmbedded } from "./embedded-postgres.ts"
import { needRoom, root } from "./machine.mjs"
import { say } from "./progress.mjs"
import { Trouble } from "./trouble.mjs"

export type PortalDatabase = {
  ownerUrl: string
  appUrl: string
  appRole: string
  /** Settles when a PostgreSQL of our own has gone. Never for somebody else's. */
  exited: Promise<void>
  stop: () => Promise<void>
  kill?: () => void
}

type Settings = Record<string, string | undefined>

/** A PostgreSQL of our own in `dataFolder`, for trying out. */
export async function ownDatabase(dataFolder: string): Promise<PortalDatabase> {
  if (!existsSync(path.join(dataFolder, "postgres"))) needRoom(dataFolder, 300, "an empty database")
  const server = await startEmbedded({ dataFolder, log: say })
  // SIGQUIT: at once, with no checkpoint. The next start recovers from its log.
  return { ...server, appRole: "portal_app", kill: () => process.kill(server.pid, "SIGQUIT") }
}

/** The PostgreSQL that the settings name, after it has answered to both roles. */
export async function namedDatabase(settings: Settings): Promise<PortalDatabase> {
  const urls = databaseUrls(settings)
  await mustAnswer("DATABASE_URL", urls.appUrl)
  if (urls.ownerUrl !== urls.appUrl) await mustAnswer("MIGRATION_DATABASE_URL", urls.ownerUrl)
  return { ...urls, exited: new Promise(() => undefined), stop: async () => undefined }
}

async function mustAnswer(setting: string, connectionString: string) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname, username } = new URL(connectionString)
    const place = `the database ${pathname.slice(1)} at ${host} as ${username}`
    throw new Trouble(
      `${setting} names ${place}, and ${reason(error as Error)}`,
      "Correct the setting or the server, then start again.",
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether the portal's own role owns the audit log, or may act as who does: it could take the trigger off. */
export async function ownsAuditLog(appUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select pg_has_role(relowner, 'MEMBER') as owns from pg_class where oid = 'public.audit_entry'::regclass",
    )
    return rows[0].owns
  } finally {
    await client.end()
  }
}

function reason(error: Error & { code?: string }): string {
  const known: Record<string, string> = {
    ECONNREFUSED: "nobody answers there: no PostgreSQL listens at that host and port.",
    ENOTFOUND: "there is no host of that name.",
    EAI_AGAIN: "the name of that host can't be looked up right now.",
    ETIMEDOUT: "it does not answer.",
    "28P01": "it refuses that user's password.",
    "28000": "it refuses that user.",
    "3D000": "it has no database of that name.",
    "53300": "it has no connection left to give.",
    "57P03": "it is starting up or shutting down.",
  }
  return known[error.code ?? ""] ?? `it can't be reached: ${error.message}.`
}

/** Where the trial keeps its data: `PORTAL_DATA`, or `.data` in the project's folder. */
export function dataFolderFor(settings: Settings): string {
  const chosen = path.resolve(root, settings.PORTAL_DATA || ".data")
  mkdirSync(chosen, { recursive: true, mode: 0o700 })
  const as = userToRunAs(path.join(chosen, "postgres"))
  if (mayEnter(path.dirname(chosen), as)) return chosen
  if (settings.PORTAL_DATA) {
    throw new Trouble(
      `Root lends PostgreSQL to another user, and that user can't get into ${path.dirname(chosen)}.`,
      "Name a folder in PORTAL_DATA that others can pass through, or start the portal as an ordinary user.",
    )
  }
  const elsewhere = path.join(
    "/var/lib/freelancer-registration-portal",
    createHash("sha256").update(root).digest("hex").slice(0, 12),
  )
  say(`its data is in ${elsewhere}: root lends PostgreSQL to another user, who can't get into ${root}`)
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  return elsewhere
}
