import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"

/** Whether a process with this number is there, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

// A killed child that its parent has not asked about yet still has its number, and does nothing.
function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === "Z"
}

// What follows the name in /proc/<pid>/stat, whose name may hold spaces and brackets itself: state, parent, …
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return undefined
  }
}

/** Tells a process from a later one that got the same number: when it began. */
export function identityOf(pid: number): string {
  const startedAt = statFields(pid)?.[19]
  if (startedAt) return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${startedAt}`
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
  } catch {
    return ""
  }
}

/** The numbers of all processes that work in `folder` (Linux) or name it in their command line (elsewhere). */
export function processesIn(folder: string): number[] {
  if (process.platform === "linux") {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    return pids.map(Number).filter((pid) => workingFolder(pid) === folder)
  }
  const lines = execFileSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" }).split("\n")
  return lines.filter((line) => line.includes(`-D ${folder} `)).map((line) => Number.parseInt(line, 10))
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** Waits until `done()` or until `seconds` have passed; says whether it was done. */
export async function until(done: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000
  while (!(await done())) {
    if (performance.now() > end) return false
    await wait(25)
  }
  return true
}

/** Sends the signals one after another until the processes are gone, each with its seconds of patience. */
export async function endProcesses(
  pids: number[],
  steps: [signal: NodeJS.Signals, seconds: number][],
): Promise<boolean> {
  const gone = () => pids.every((pid) => !isAlive(pid))
  for (const [signal, seconds] of steps) {
    for (const pid of pids) if (isAlive(pid)) process.kill(pid, signal)
    if (await until(gone, seconds)) return true
  }
  return gone()
}
