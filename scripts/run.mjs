import { spawn } from "node:child_process"
import { Trouble } from "./trouble.mjs"

const LINES_SHOWN = 20

/**
 * Runs a program and keeps what it prints for the case that it fails: then its end is shown, with the advice.
 * @param {{ command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, advice: string }} what
 * @returns {Promise<string>} what it printed
 */
export function run({ command, args, advice, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text))
    child.once("error", (error) => reject(new Trouble(`${command} could not be run: ${error.message}`, advice)))
    child.once("close", (code, signal) => {
      if (code === 0) return resolve(output)
      const end = bothEnds(output.trimEnd().split("\n"))
      const full = /ENOSPC|no space left/i.test(output)
      const ended = signal ? `was ended by ${signal}` : `ended with code ${code}`
      reject(
        new Trouble(`${[command, ...args].join(" ")} ${ended}.\n\n${end}\n`, full ? "Make room on the disk." : advice),
      )
    })
  })
}

// Some programs say first what went wrong, others last.
/** @param {string[]} lines */
function bothEnds(lines) {
  if (lines.length <= 2 * LINES_SHOWN) return lines.join("\n")
  return [...lines.slice(0, LINES_SHOWN), "…", ...lines.slice(-LINES_SHOWN)].join("\n")
}
