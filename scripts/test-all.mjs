import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { build } from "./build.mjs"
import { root } from "./machine.mjs"
import { makeReady } from "./make-ready.mjs"
import { step } from "./progress.mjs"
import { run } from "./run.mjs"
import { report } from "./trouble.mjs"

/** @typedef {{ passed: number, failed: number }} Count */

const modules = path.join(root, "node_modules")
const biome = [path.join(modules, "@biomejs", "biome", "bin", "biome"), "check"]
const types = [path.join(modules, "typescript", "bin", "tsc"), "--noEmit"]

/** npm test: everything, from a clean checkout on. The last line says how many passed and how many failed. */
export async function testAll() {
  const results = mkdtempSync(path.join(tmpdir(), "portal-results-"))
  try {
    process.stdout.write("Freelancer registration portal: tests\n")
    const node = await makeReady({ build: false })
    const counts = await everything(node, results)
    const passed = counts.reduce((sum, count) => sum + count.passed, 0)
    const failed = counts.reduce((sum, count) => sum + count.failed, 0)
    process.exitCode = failed > 0 ? 1 : 0
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  } catch (error) {
    report("npm test", error)
    process.stdout.write("\n0 passed, 1 failed\n")
    process.exitCode = 1
  } finally {
    rmSync(results, { recursive: true, force: true })
  }
}

/** @param {string} node @param {string} results @returns {Promise<Count[]>} */
async function everything(node, results) {
  const built = await one(() => build(node))
  const checked = [
    built,
    await one(() => step("types", () => run({ command: node, args: types, cwd: root, advice: "" }))),
    await one(() =>
      step("lint and format", () =>
        run({ command: node, args: biome, cwd: root, advice: "npm run format mends most of it." }),
      ),
    ),
  ]
  const beside = await vitest(node, path.join(results, "vitest.json"))
  if (built.failed) return [...checked, beside]
  return [...checked, beside, await journeys(node, path.join(results, "playwright.json"))]
}

/** @param {() => Promise<unknown>} work @returns {Promise<Count>} */
async function one(work) {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    report("npm test", error)
    return { passed: 0, failed: 1 }
  }
}

/** @param {string} node @param {string} file @returns {Promise<Count>} */
async function vitest(node, file) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const code = await show(node, [path.join(modules, "vitest", "vitest.mjs"), "run", ...reporters])
  const found = read(file)
  const unloaded =
    found?.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0) ?? []
  return counted(code, found && { passed: found.numPassedTests, failed: found.numFailedTests + unloaded.length })
}

/** @param {string} node @param {string} file @returns {Promise<Count>} */
async function journeys(node, file) {
  const program = path.join(modules, "@playwright", "test", "cli.js")
  const code = await show(node, ["--conditions=react-server", program, "test"], { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  const { stats, errors = [] } = read(file) ?? {}
  return counted(code, stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length })
}

// A run that says it failed, and of nothing, has failed once: a server that didn't start, an error outside any test.
/** @param {number} code @param {Count | undefined} count @returns {Count} */
function counted(code, count = { passed: 0, failed: 0 }) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

/** @param {string} node @param {string[]} args @param {Record<string, string>} [settings] @returns {Promise<number>} */
function show(node, args, settings = {}) {
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter)
  const child = spawn(node, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH, ...settings },
  })
  return new Promise((resolve) => {
    child.once("error", () => resolve(1))
    child.once("exit", (code) => resolve(code ?? 1))
  })
}
