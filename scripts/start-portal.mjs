import { spawn } from "node:child_process"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { chosenPort, lockFile, needPort, root } from "./machine.mjs"
import { makeReady } from "./make-ready.mjs"
import { say } from "./progress.mjs"
import { changeRun, isStillThere, leaveRun, readRun, takeRun } from "./running.mjs"
import { report, Trouble } from "./trouble.mjs"

const PATIENCE_SECONDS = 45

/**
 * npm start: brings the folder to where the portal can run, then runs it under the chosen Node.
 * @param {string[]} args `--dev` compiles pages as they are asked for
 */
export async function startPortal(args) {
  const dev = args.includes("--dev")
  let held = false
  try {
    const port = chosenPort()
    process.stdout.write("Freelancer registration portal\n")
    await takeTurn(`http://localhost:${port}`)
    held = true
    await needPort(port, process.env.DATABASE_URL ? undefined : "127.0.0.1")
    const node = await makeReady({ build: !dev })
    process.exitCode = (await runUnder(node, args)) ?? 1
  } catch (error) {
    report(dev ? "npm run dev" : "npm start", error)
    process.exitCode = 1
  } finally {
    // A run that crashed may have left parts of it behind: the file says which, for the next start.
    if (held && !readRun(lockFile)?.others.some(isStillThere)) leaveRun(lockFile)
  }
}

/** @param {string} url */
async function takeTurn(url) {
  for (let waited = 0; !takeRun(lockFile, url); waited += 0.1) {
    const run = readRun(lockFile)
    if (run && run.state !== "stopping" && isStillThere(run.holder)) {
      throw new Trouble(
        `The portal ${run.state === "running" ? "already runs" : "is already being started"} from this folder, at ${run.url}.`,
        `To start it anew, stop that one first: Ctrl-C where it runs, or kill ${run.holder.pid}.`,
      )
    }
    if (waited === 0) say("waiting for the one before to stop")
    if (waited > PATIENCE_SECONDS)
      for (const { pid } of run?.others.filter(isStillThere) ?? []) process.kill(pid, "SIGKILL")
    await wait(100)
  }
}

/**
 * Runs the portal until it ends, and passes on the wish to stop it.
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number | null>} its exit code, or null when it was killed
 */
function runUnder(node, args) {
  // Out of the terminal's process group: Ctrl-C reaches us alone, and the portal is stopped in order.
  const portal = spawn(node, ["--conditions=react-server", path.join(root, "scripts", "run-portal.ts"), ...args], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, PORTAL_LOCK: lockFile },
  })
  const ask = stopper(portal)
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask)
  const orphaned = watchNpm(ask)
  return new Promise((resolve, reject) => {
    portal.once("error", reject)
    portal.once("exit", (code) => {
      clearInterval(orphaned)
      resolve(code)
    })
  })
}

// npm passes on a signal that the terminal has sent to us as well: two within a moment are one.
const ONE_WISH_MILLISECONDS = 800

/** @param {import("node:child_process").ChildProcess} portal */
function stopper(portal) {
  let first = 0
  return () => {
    if (first === 0) {
      first = performance.now()
      changeRun(lockFile, { state: "stopping" })
      portal.send("stop", () => undefined)
    } else if (performance.now() - first > ONE_WISH_MILLISECONDS) portal.send("force", () => undefined)
  }
}

// Killed without a word, npm leaves us behind, with nobody who could stop us by Ctrl-C.
/** @param {() => void} ask */
function watchNpm(ask) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return undefined
  return setInterval(() => process.ppid !== parent && ask(), 1_000)
}
