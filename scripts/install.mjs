import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { needRoom, npmCommand, outsideEnvironment, root } from "./machine.mjs"
import { chooseNode } from "./node-choice.mjs"
import { step } from "./progress.mjs"
import { run } from "./run.mjs"

const modules = path.join(root, "node_modules")
const stampFile = path.join(modules, ".installed")

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "")

const wanted = () =>
  `${createHash("sha256")
    .update(read(path.join(root, "package-lock.json")))
    .digest("hex")} ${process.platform}-${process.arch}`

/** Whether node_modules is what package-lock.json says. */
export function isInstalled() {
  return read(stampFile) === wanted() || (!existsSync(stampFile) && npmInstalledTheSame())
}

/** Installs the packages unless they are there. Of their own scripts only those in `allowScripts` are run, by us. */
export async function install() {
  if (!isInstalled()) {
    needRoom(root, 2_500, "installing the packages")
    await step("installing the packages, a minute or so the first time", npmCi)
  }
  if (read(stampFile) === wanted()) return
  await runAllowedScripts(chooseNode().node)
  writeFileSync(stampFile, wanted())
}

async function npmCi() {
  const { command, args } = npmCommand()
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
  await run({
    command,
    args: [...args, "ci", "--ignore-scripts", "--include=dev", "--include=optional", ...quiet],
    cwd: root,
    env: outsideEnvironment(),
    advice:
      "Where the registry can't be reached, look at the network and at `npm config get registry`; then try again.",
  })
}

// Somebody has run npm install by hand: the same versions of everything that this platform needs.
function npmInstalledTheSame() {
  const hidden = read(path.join(modules, ".package-lock.json"))
  if (!hidden) return false
  const have = JSON.parse(hidden).packages
  const need = Object.entries(JSON.parse(read(path.join(root, "package-lock.json"))).packages)
  return need.every(
    ([name, { version, optional }]) => !name || (have[name] ? have[name].version === version : optional),
  )
}

/** @param {string} node */
async function runAllowedScripts(node) {
  const { allowScripts = {} } = JSON.parse(read(path.join(root, "package.json")))
  for (const name of Object.keys(allowScripts).filter((key) => allowScripts[key])) {
    const folder = path.join(modules, name)
    const { scripts = {} } = JSON.parse(read(path.join(folder, "package.json")) || "{}")
    for (const script of [scripts.preinstall, scripts.install, scripts.postinstall].filter(Boolean)) {
      const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
      await run({
        command: script,
        args: [],
        cwd: folder,
        env,
        shell: true,
        advice: `Remove node_modules, then start again.`,
      })
    }
  }
}
