import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { needRoom, root } from "./machine.mjs"
import { step } from "./progress.mjs"
import { run } from "./run.mjs"

const modules = path.join(root, "node_modules")
const buildStamp = path.join(root, ".next", "built")
const clientStamp = path.join(root, "prisma", "generated", ".generated")

// What the pages are made of. Tests are not.
const folders = ["app", "components", "lib", "messages", "public"]
const files = ["next.config.js", "package-lock.json", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts"]
const isTest = /\.test\.tsx?$/

/** @param {string[]} names */
function hashOf(names) {
  const hash = createHash("sha256")
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(root, name)))
      .update("\0")
  return hash.digest("hex")
}

function sources() {
  const inside = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !isTest.test(entry.name))
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
    )
  return [...inside, ...files.filter((file) => existsSync(path.join(root, file)))].sort()
}

/** @param {string} stamp @param {string} hash */
const isStamped = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, "utf8") === hash

/**
 * Writes the database client from the schema, unless it is there already.
 * @param {string} node
 */
export async function generateClient(node) {
  const hash = hashOf(["prisma/schema.prisma", "package-lock.json"])
  if (isStamped(clientStamp, hash)) return
  await step("writing the database client", () =>
    run({
      command: node,
      args: [path.join(modules, "prisma", "build", "index.js"), "generate"],
      cwd: root,
      // Prisma would download its schema engine, which generating does not use: any program that is there will do.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: node,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
      advice: "Look at prisma/schema.prisma.",
    }),
  )
  writeFileSync(clientStamp, hash)
}

/** Whether .next was built from the sources as they are. */
export function isBuilt() {
  return isStamped(buildStamp, hashOf(sources()))
}

/**
 * Builds the pages, unless nothing has changed since the last time.
 * @param {string} node
 */
export async function build(node) {
  const hash = hashOf(sources())
  if (isStamped(buildStamp, hash)) return
  needRoom(root, 500, "building the pages")
  rmSync(buildStamp, { force: true })
  await step("building the pages", () =>
    run({
      command: node,
      args: [path.join(modules, "next", "dist", "bin", "next"), "build"],
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      advice: "Correct what the build complains about, then start again.",
    }),
  )
  writeFileSync(buildStamp, hash)
}
