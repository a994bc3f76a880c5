import { execFileSync } from "node:child_process"
import { readdirSync, readlinkSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { beganAt } from "./running.mjs"

/** Whether a process with this number is there and has not ended, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false
  }
  return process.platform !== "linux" || beganAt(pid) !== ""
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
