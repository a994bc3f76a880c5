import { existsSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { endProcesses, isAlive, processesIn } from "./processes.ts"
import { Trouble } from "./trouble.mjs"

/**
 * Ends a PostgreSQL that still serves this cluster though whoever started it was killed, and removes a lock file whose
 * process is gone. PostgreSQL does neither by itself when the number in the file belongs to somebody else by now.
 * Says whether there was anything of the kind.
 */
export async function clearLeftovers(cluster: string): Promise<boolean> {
  const lockFile = path.join(cluster, "postmaster.pid")
  const locked = existsSync(lockFile) ? Number.parseInt(readFileSync(lockFile, "utf8"), 10) : 0
  const ours = processesIn(cluster)
  if (ours.includes(locked))
    await endProcesses(
      [locked],
      [
        ["SIGINT", 30],
        ["SIGQUIT", 10],
        ["SIGKILL", 5],
      ],
    )
  // Sessions of a postmaster that was killed notice by themselves, unless they are busy.
  const left = processesIn(cluster)
  if (
    !(await endProcesses(left, [
      ["SIGTERM", 3],
      ["SIGQUIT", 3],
      ["SIGKILL", 5],
    ]))
  ) {
    throw new Trouble(
      `Another PostgreSQL is at work in ${cluster} (process ${left.join(", ")}).`,
      "End it, then start again.",
    )
  }
  if (locked > 0 && (!isAlive(locked) || !looksLikePostgres(locked))) rmSync(lockFile, { force: true })
  return locked > 0
}

function looksLikePostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres")
  } catch {
    return false
  }
}
