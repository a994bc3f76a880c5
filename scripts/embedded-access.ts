import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"
import { randomToken } from "#lib/platform/clock.ts"
import { Trouble } from "./trouble.mjs"

const roles = ["postgres", "portal_owner", "portal_app"] as const
type DatabaseRole = (typeof roles)[number]

/** How to get into the embedded PostgreSQL: kept in `database.json`, readable by its owner only. */
export type Access = { port: number; passwords: Record<DatabaseRole, string>; save: () => void }

/** Reads `database.json`, or makes it with fresh passwords when there is no cluster yet that would know others. */
export async function accessIn(dataFolder: string, clusterExists: boolean): Promise<Access> {
  const file = path.join(dataFolder, "database.json")
  if (!existsSync(file) && clusterExists) {
    throw new Trouble(
      `${file} is missing: it holds the passwords of the database beside it.`,
      `Put it back, or move ${dataFolder} away to begin with an empty one.`,
    )
  }
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { port: 0, passwords: freshPasswords() }
  const access: Access = { ...kept, save: () => write(file, { port: access.port, passwords: access.passwords }) }
  access.save()
  return access
}

function freshPasswords(): Record<string, string> {
  return Object.fromEntries(roles.map((role) => [role, randomToken()]))
}

function write(file: string, content: object) {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The address of a database for one of the roles. */
export function urlFor({ port, passwords }: Access, role: DatabaseRole, database: string): string {
  return `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`
}
