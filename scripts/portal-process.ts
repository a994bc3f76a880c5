import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, openSync, renameSync, statSync } from "node:fs"
import path from "node:path"
import { lastLinesOf } from "./last-lines.ts"
import { root } from "./machine.mjs"
import { endProcesses } from "./processes.ts"
import { Trouble } from "./trouble.mjs"

export type Part = { name: string; pid: number; exited: Promise<string>; stop: () => Promise<void>; kill: () => void }

type Starting = {
  name: string
  script: string
  args?: string[]
  env: NodeJS.ProcessEnv
  /** Where its lines go; to our own output without it. */
  logFile?: string | undefined
  /** How long it may take to finish what is under way. */
  stopSeconds?: number
}

const follow = new URL("./follow-parent.mjs", import.meta.url).href

/** Starts one of the portal's processes. When we are gone it stops by itself. */
export function startPart({ name, script, args = [], env, logFile, stopSeconds = 30 }: Starting): Part {
  const output = logFile ? openLog(logFile) : "inherit"
  const flags = ["--conditions=react-server", "--enable-source-maps", "--import", follow]
  const child = spawn(process.execPath, [...flags, path.join(root, script), ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  })
  if (child.pid === undefined) throw new Trouble(`The ${name} process could not be started.`)
  const pid = child.pid
  return {
    name,
    pid,
    exited: exitOf(child),
    stop: async () =>
      void (await endProcesses(
        [pid],
        [
          ["SIGTERM", stopSeconds],
          ["SIGKILL", 5],
        ],
      )),
    kill: () => child.kill("SIGKILL"),
  }
}

/** Waits until a part answers at an address, or has ended. */
export async function untilAnswers(address: string, part: Part, seconds = 60): Promise<void> {
  const gone = part.exited.then((how) => {
    throw new Error(`the ${part.name} process ${how} before it served`)
  })
  const answers = async () => {
    for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
      const answer = await fetch(address).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`the ${part.name} process did not answer at ${address} within ${seconds} seconds`)
  }
  await Promise.race([answers(), gone])
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`))
  })
}

const LARGEST_LOG_BYTES = 10_000_000

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.old`)
  return openSync(file, "a", 0o600)
}

/** What a part said before it ended, for the person who started it. */
export function lastWords(logFile: string | undefined): string {
  return logFile ? `\n\nThe end of ${logFile}:\n${lastLinesOf(logFile)}` : ""
}
