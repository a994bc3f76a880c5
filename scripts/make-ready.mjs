import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { build, generateClient, isBuilt } from "./build.mjs"
import { install, isInstalled } from "./install.mjs"
import { lockFile, root } from "./machine.mjs"
import { chooseNode } from "./node-choice.mjs"
import { say } from "./progress.mjs"
import { isStillThere, leaveRun, readRun, takeRun } from "./running.mjs"
import { Trouble } from "./trouble.mjs"

// Held while packages are installed and pages are built: one folder has one node_modules and one .next.
const workFile = path.join(root, ".data", "work.lock")

/**
 * Installs, writes the database client, and builds, as far as it is not done already.
 * @param {{ build: boolean }} how
 * @returns {Promise<string>} the Node to go on with
 */
export async function makeReady(how) {
  for (let waited = 0; !takeRun(workFile, ""); waited += 1) {
    if (waited === 0) say("waiting for another npm start or npm test in this folder to install or build")
    await wait(200)
  }
  try {
    if (!isInstalled() || (how.build && !isBuilt())) refuseUnderRunning()
    await install()
    const { node, version, why } = chooseNode()
    say(`Node ${version}, ${why}`)
    await generateClient(node)
    if (how.build) await build(node)
    return node
  } finally {
    leaveRun(workFile)
  }
}

// To replace what a portal runs from breaks the pages it serves.
function refuseUnderRunning() {
  const run = readRun(lockFile)
  if (!run || run.holder.pid === process.pid || !isStillThere(run.holder)) return
  throw new Trouble(
    `The portal runs from this folder, at ${run.url}, and its sources have changed since.`,
    "Stop it first (Ctrl-C where it runs): its pages have to be built anew.",
  )
}
