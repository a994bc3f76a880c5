import "server-only"
import { type ChildProcess, spawn } from "node:child_process"
import path from "node:path"
import { log } from "#lib/platform/log.ts"
import { problem, type Result } from "#lib/platform/result.ts"
import type { ExamineProblem, MediaType, Verdict } from "./examine/answer.ts"

/** `pages` is 1 for a picture. */
export type Examined = { mediaType: MediaType; content: Buffer; pages: number }
export type Examination = { code: ExamineProblem | "busy" }

const LONGEST_SECONDS = 20
// Of everything the process may write to, what decoders take from the system included: 50 megapixels, a few times over.
const MOST_MEMORY_KILOBYTES = 1_572_864
const MOST_OUTPUT_BYTES = 64_000_000
// Each takes a core: more at once would stall every page, and queueing them for long too. Looking has a slot of its own,
// so that whoever leafs through documents keeps no applicant's file waiting.
const atOnce = { keeping: 2, looking: 1 }
const mayWait = 20

/** Opens a file of a stranger, and gives back what may be kept of it. Problems: those of `ExamineProblem`, busy. */
export function examine(sent: Buffer): Promise<Result<Examined, Examination>> {
  return inTurn("keeping", () => inChild(["keep"], sent))
}

/**
 * What was kept, as staff see it: with the words across it that make it useless elsewhere. Not begun where the signal
 * says, before its turn has come, that nobody waits for it any more: busy.
 */
export function watermark(kept: Buffer, signal?: AbortSignal): Promise<Result<Examined, Examination>> {
  return inTurn("looking", () => inChild(["watermark"], kept), signal)
}

/** A page of a kept PDF as a picture, counted from 1, with the same words across it. */
export function watermarkedPage(
  kept: Buffer,
  page: number,
  signal?: AbortSignal,
): Promise<Result<Examined, Examination>> {
  return inTurn("looking", () => inChild(["page", String(page)], kept), signal)
}

// On globalThis, since Next bundles this file more than once and the cores are the process's.
const shared = globalThis as unknown as { portalExamining?: Record<keyof typeof atOnce, Turns> }
type Turns = { running: number; waiting: (() => void)[] }

async function inTurn<T, P extends { code: string }>(
  line: keyof typeof atOnce,
  run: () => Promise<Result<T, P>>,
  signal?: AbortSignal,
) {
  shared.portalExamining ??= { keeping: { running: 0, waiting: [] }, looking: { running: 0, waiting: [] } }
  const turns = shared.portalExamining[line]
  if (signal?.aborted) return problem({ code: "busy" })
  if (turns.running >= atOnce[line]) {
    if (turns.waiting.length >= mayWait || !(await turnCame(turns, signal))) return problem({ code: "busy" })
  } else turns.running += 1
  try {
    return await run()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.running -= 1
  }
}

/** False where whoever asked has gone meanwhile. */
function turnCame({ waiting }: Turns, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const come = () => resolve(true)
    waiting.push(come)
    signal?.addEventListener("abort", () => {
      const at = waiting.indexOf(come)
      if (at < 0) return
      waiting.splice(at, 1)
      resolve(false)
    })
  })
}

type Task = ["keep" | "watermark"] | ["page", string]

async function inChild(task: Task, bytes: Buffer): Promise<Result<Examined, Examination>> {
  const child = start(task, await networkless())
  const timer = setTimeout(() => kill(child), LONGEST_SECONDS * 1_000)
  try {
    const [output, { code, signal }] = await Promise.all([outputOf(child), endOf(child), feed(child, bytes)])
    return verdictIn(output) ?? ended(task[0], code, signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Without an answer: stopped by a limit is the file's fault, anything else is ours. */
function ended(task: string, code: number | null, signal: NodeJS.Signals | null): Result<Examined, Examination> {
  log.warn("document.examination-ended", { task, exit: code, signal })
  // 134: V8 found no more memory and ended itself.
  if (signal || code === 134) return problem({ code: "document_damaged" })
  throw new Error(`the examination of a document ended with code ${code}`)
}

function verdictIn(output: Buffer): Result<Examined, Examination> | null {
  const line = output.indexOf(0x0a)
  if (line < 0) return null
  const verdict = JSON.parse(output.toString("utf8", 0, line)) as Verdict
  if (!verdict.ok) return problem({ code: verdict.code })
  const { mediaType, pages } = verdict
  return { ok: true, value: { mediaType, pages, content: output.subarray(line + 1) } }
}

// The kernel keeps the limits (memory, processor time, no core dump), Node the files: it reads its packages and these
// programs, writes nothing and starts nothing. Its environment is empty.
const limits = `ulimit -c 0; ulimit -t ${LONGEST_SECONDS}; ulimit -d ${MOST_MEMORY_KILOBYTES} 2>/dev/null; exec "$@"`

function start(task: Task, prefix: readonly string[]): ChildProcess {
  const root = process.cwd()
  const program = path.join(root, "lib", "documents", "examine")
  const may = [program, path.join(root, "node_modules"), path.join(root, "package.json")]
  const flags = ["--permission", "--allow-addons", ...may.map((place) => `--allow-fs-read=${place}`)]
  const command = [...prefix, process.execPath, ...flags, "--no-warnings", path.join(program, "main.ts"), ...task]
  return spawn("/bin/sh", ["-c", limits, "sh", ...command], {
    cwd: root,
    env: none,
    detached: true,
    stdio: ["pipe", "pipe", "ignore"],
  })
}

const none = {} as NodeJS.ProcessEnv

const withoutNetwork = ["/usr/bin/unshare", "--user", "--map-root-user", "--net"]
let canUnshare: Promise<boolean> | undefined

/** What is put before the command so that it has no network at all, where the system lets us; else nothing. */
async function networkless(): Promise<readonly string[]> {
  return (await isExaminedOffline()) ? withoutNetwork : []
}

/** Whether the system can deny the examining process the network. Asked once. */
export function isExaminedOffline(): Promise<boolean> {
  canUnshare ??= new Promise((resolve) => {
    const [command = "", ...flags] = withoutNetwork
    const probe = spawn(command, [...flags, "/bin/true"], { env: none, stdio: "ignore" })
    probe.once("error", () => resolve(false)).once("exit", (code) => resolve(code === 0))
  })
  return canUnshare
}

async function outputOf(child: ChildProcess): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of child.stdout ?? []) {
    bytes += part.length
    if (bytes > MOST_OUTPUT_BYTES) kill(child)
    else parts.push(part)
  }
  return Buffer.concat(parts)
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => resolve({ code, signal }))
  })
}

function feed(child: ChildProcess, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    // A child that has ended already no longer listens: its end says why.
    child.stdin?.once("error", () => resolve())
    child.stdin?.end(bytes, () => resolve())
  })
}

// The whole group, so that nothing which it started stays.
function kill({ pid }: ChildProcess) {
  try {
    if (pid) process.kill(-pid, "SIGKILL")
  } catch {
    // It has ended by itself meanwhile.
  }
}
