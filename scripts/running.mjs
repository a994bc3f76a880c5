import { execFileSync } from "node:child_process"
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"

/** @typedef {{ pid: number, began: string }} Process */
/** @typedef {{ state: "starting" | "running" | "stopping", url: string, holder: Process, others: Process[] }} Run */

/**
 * Tells a process from a later one that got the same number: when it began. Empty when there is none.
 * @param {number} pid
 * @returns {string}
 */
export function beganAt(pid) {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The name before may hold spaces and brackets of its own. A zombie has ended.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return fields[0] === "Z" ? "" : `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`
  } catch {
    return ""
  }
}

/** @param {number} pid @returns {Process} */
export const describe = (pid) => ({ pid, began: beganAt(pid) })

/** @param {Process} process @returns {boolean} */
export const isStillThere = ({ pid, began }) => began !== "" && beganAt(pid) === began

/**
 * What holds `file`, or undefined when nobody does.
 * @param {string} file
 * @returns {Run | undefined}
 */
export function readRun(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}

/**
 * Takes `file` for this process: true when nobody held it, or only somebody who is gone.
 * @param {string} file
 * @param {string} url
 * @returns {boolean}
 */
export function takeRun(file, url) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const held = readRun(file)
  if (held && [held.holder, ...held.others].some(isStillThere)) return false
  const mine = `${file}.${process.pid}`
  try {
    // Of two that find the same abandoned file one moves it away, and of two that find none one makes it.
    if (existsSync(file)) renameSync(file, mine)
    writeFileSync(mine, JSON.stringify({ state: "starting", url, holder: describe(process.pid), others: [] }), {
      mode: 0o600,
    })
    linkSync(mine, file)
    return true
  } catch {
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

/** @param {string} file @param {Run} run */
export function writeRun(file, run) {
  writeFileSync(`${file}.new`, `${JSON.stringify(run)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** @param {string} file @param {Partial<Run>} change */
export function changeRun(file, change) {
  const run = readRun(file)
  if (run) writeRun(file, { ...run, ...change })
}

/** @param {string} file */
export function leaveRun(file) {
  rmSync(file, { force: true })
  try {
    rmdirSync(path.dirname(file))
  } catch {
    // It holds more than the lock: data to keep.
  }
}
