import { spawnSync } from "node:child_process"
import { existsSync, statfsSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { Trouble } from "./trouble.mjs"

export const root = path.join(import.meta.dirname, "..")

/** Held by the npm start that runs from this folder. */
export const lockFile = path.join(root, ".data", "start.lock")

/**
 * @param {string} folder
 * @param {number} megabytes
 * @param {string} why
 */
export function needRoom(folder, megabytes, why) {
  let there = folder
  while (!existsSync(there)) there = path.dirname(there)
  const { bavail, bsize } = statfsSync(there)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free >= megabytes) return
  throw new Trouble(
    `There are ${free} MB free on the disk of ${there}: ${why} takes ${megabytes} MB.`,
    "Make room, then start again.",
  )
}

/** The port that PORT names, 3000 without it. */
export function chosenPort() {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Trouble(
    `PORT is ${process.env.PORT}, which is no port.`,
    "Choose one from 1024 to 65535: PORT=3001 npm start",
  )
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<void>}
 */
export function needPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) => {
      const denied = "code" in error && error.code === "EACCES"
      const what = denied
        ? `Port ${port} is for the system's own services.`
        : `Port ${port} is taken by another program.`
      const advice = `Stop that program, or choose another port: PORT=${denied ? 3000 : port + 1} npm start`
      reject(new Trouble(what, denied ? advice.replace("Stop that program, or choose", "Choose") : advice))
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()))
  })
}

/** How to run npm: the one that runs us, else the one on the path. It must not be run by a Node that it replaces. */
export function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  const ownNode = node && !node.startsWith(path.join(root, "node_modules")) && existsSync(node)
  if (script && /npm-cli\.js$/.test(script) && ownNode) return { command: node, args: [script] }
  const found = spawnSync("npm", ["--version"], { env: outsideEnvironment(), encoding: "utf8" })
  if (found.status === 0) return { command: "npm", args: [] }
  throw new Trouble("npm was not found.", "It comes with Node: install Node from https://nodejs.org, then start again.")
}

/** Our environment with a PATH that has no node_modules/.bin in it: npm puts those first, and their `node` too. */
export function outsideEnvironment() {
  return { ...process.env, PATH: outsidePath().join(path.delimiter) }
}

export function outsidePath() {
  return (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !/node_modules|node-gyp-bin/.test(folder))
}
