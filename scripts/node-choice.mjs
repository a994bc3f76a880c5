import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import path from "node:path"
import { outsidePath, root } from "./machine.mjs"
import { Trouble } from "./trouble.mjs"

/**
 * Which Node the portal runs on: the one that its packages bring, or an installed 24 that is newer, since the packages
 * lag behind in security fixes.
 * @returns {{ node: string, version: string, why: string }}
 */
export function chooseNode() {
  const packaged = candidate(path.join(root, "node_modules", ".bin", "node"))
  const installed = installedNodes()
  const newest = installed
    .filter(({ parts }) => parts[0] === 24)
    .sort(byVersion)
    .at(-1)
  if (packaged && newest && byVersion(newest, packaged) > 0)
    return { ...newest, why: "installed here, newer than the packages'" }
  if (packaged)
    return { ...packaged, why: newest ? "from the packages, the installed one is not newer" : "from the packages" }
  if (newest) return { ...newest, why: "installed here" }
  const later = installed
    .filter(({ parts }) => parts[0] > 24)
    .sort(byVersion)
    .at(0)
  if (later) return { ...later, why: "installed here; the portal is tested on Node 24" }
  throw new Trouble(
    `There is no packaged Node for this machine (${process.platform}-${process.arch}), and none of version 24 installed.`,
    "Install Node 24 from https://nodejs.org, then start again.",
  )
}

function installedNodes() {
  const places = [
    process.execPath,
    process.env.npm_node_execpath ?? "",
    ...outsidePath().map((folder) => path.join(folder, "node")),
  ]
  const outside = new Set(places.filter((place) => place && !place.startsWith(path.join(root, "node_modules"))))
  return [...outside].flatMap((place) => candidate(place) ?? [])
}

/** @param {string} node */
function candidate(node) {
  if (!existsSync(node)) return undefined
  const asked = spawnSync(node, ["-p", "process.versions.node"], { encoding: "utf8" })
  const version = asked.status === 0 ? asked.stdout.trim() : ""
  if (!/^\d+\.\d+\.\d+/.test(version)) return undefined
  return { node, version, parts: version.split(".").map((part) => Number.parseInt(part, 10)) }
}

/**
 * @param {{ parts: number[] }} a
 * @param {{ parts: number[] }} b
 */
function byVersion(a, b) {
  const at = a.parts.findIndex((part, index) => part !== b.parts[index])
  return at < 0 ? 0 : a.parts[at] - b.parts[at]
}
