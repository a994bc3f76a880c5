import { existsSync, readFileSync } from "node:fs"

/** What the production build answers to, from the build's own manifests: nobody keeps this list. */

export type BuiltAction = {
  /** Where it stands and what it is called: "/desk claim". */
  name: string
  /** How a form names it. Differs from build to build. */
  id: string
  /** A page whose forms may name it. */
  page: string
}

type ActionManifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>
}

/** Every page, by its address: "/desk/application/[reference]". */
export function builtPages(): string[] {
  return builtPaths("/page")
}

/** The pages whose own file reads the query of their address. */
export function pagesThatReadQueries(): Set<string> {
  const entries = Object.keys(read<Record<string, string>>("app-paths-manifest.json"))
  const files = entries.filter((entry) => entry.endsWith("/page") && existsSync(`app${entry}.tsx`))
  const reading = files.filter((entry) => readFileSync(`app${entry}.tsx`, "utf8").includes("searchParams"))
  return new Set(reading.map((entry) => addressOf(entry.slice(0, -"/page".length))))
}

/** Every route handler: "/api/health". */
export function builtHandlers(): string[] {
  return builtPaths("/route")
}

/** Every server action, by name. */
export function builtActions(): BuiltAction[] {
  const { node } = read<ActionManifest>("server-reference-manifest.json")
  return Object.entries(node)
    .map(([id, { exportedName, filename, workers }]) => {
      const home = addressOf(filename.replace(/^app/, "").replace(/\/actions\.ts$/, ""))
      const pages = Object.keys(workers).map((worker) => addressOf(worker.replace(/^app/, "").replace(/\/page$/, "")))
      return {
        name: `${home} ${exportedName}`,
        id,
        page: pages.find((page) => page === home) ?? pages.sort()[0] ?? "/",
      }
    })
    .sort((one, other) => one.name.localeCompare(other.name))
}

function builtPaths(kind: "/page" | "/route"): string[] {
  const entries = Object.keys(read<Record<string, string>>("app-paths-manifest.json"))
  return entries.filter((entry) => entry.endsWith(kind)).map((entry) => addressOf(entry.slice(0, -kind.length)))
}

// Neither the language, which English addresses leave out, nor a group of folders is seen in an address.
function addressOf(folder: string): string {
  return folder.replace(/^\/\[locale\]/, "").replace(/\/\([^)]*\)/g, "") || "/"
}

function read<T>(manifest: string): T {
  return JSON.parse(readFileSync(`.next/server/${manifest}`, "utf8")) as T
}
