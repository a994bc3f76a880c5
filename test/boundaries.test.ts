import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

/** The import directions of docs/architecture.md, judged over every import line, from the folders that exist. */

const root = fileURLToPath(new URL("..", import.meta.url))
const features = readdirSync(join(root, "lib"))
// What every feature may use. The rest know each other through index.ts only.
const foundations = ["platform", "reference", "identity", "audit", "notifications"]

const files = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

type Import = { from: string; to: string; typeOnly: boolean }

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8")
  const lines = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^"'`;]*?from\s+["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm,
  )
  return [...lines].flatMap(([, typeOnly, named, dynamic]) => {
    const target = named ?? dynamic ?? ""
    if (target.startsWith("#")) return [{ from: file, to: target.slice(1), typeOnly: Boolean(typeOnly) }]
    if (!target.startsWith(".")) return []
    return [{ from: file, to: relative(root, resolve(root, dirname(file), target)), typeOnly: Boolean(typeOnly) }]
  })
}

const imports = files.flatMap(importsOf)
const place = (path: string) => path.split("/")
const say = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`)

test("platform imports no feature", () => {
  const wrong = imports.filter(({ from, to }) => {
    return from.startsWith("lib/platform/") && to.startsWith("lib/") && !to.startsWith("lib/platform/")
  })
  expect(say(wrong)).toEqual([])
})

test("lib knows nothing of app and components", () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith("lib/") && /^(app|components)\//.test(to))
  expect(say(wrong)).toEqual([])
})

test("components import no page and no server code of lib, but for types", () => {
  const serverOnly = (path: string) => {
    const file = files.find((name) => name === path)
    return file !== undefined && reachesServer(file)
  }
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    return from.startsWith("components/") && (to.startsWith("app/[") || (!typeOnly && serverOnly(to)))
  })
  expect(say(wrong)).toEqual([])
})

test("a feature uses another feature through its index.ts only", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [, mine] = place(from)
    const [folder, theirs, file] = place(to)
    if (!from.startsWith("lib/") || folder !== "lib" || mine === theirs || !theirs) return false
    return features.includes(theirs) && !foundations.includes(theirs) && file !== "index.ts"
  })
  expect(say(wrong)).toEqual([])
})

test("features do not import each other in a circle, and neither do files", () => {
  const between = imports.filter(({ from, to, typeOnly }) => {
    const [[, mine], [folder, theirs]] = [place(from), place(to)]
    const isFeature = folder === "lib" && features.includes(theirs ?? "") && !foundations.includes(theirs ?? "")
    return from.startsWith("lib/") && isFeature && mine !== theirs && !typeOnly
  })
  const circleOfFeatures = circles(between.map(({ from, to }) => [place(from)[1] ?? "", place(to)[1] ?? ""] as const))
  const inLib = imports.filter(
    ({ from, to, typeOnly }) => from.startsWith("lib/") && to.startsWith("lib/") && !typeOnly,
  )
  expect(circleOfFeatures).toEqual([])
  expect(circles(inLib.map(({ from, to }) => [from, to] as const))).toEqual([])
})

/** Every node from which one comes back to itself. */
function circles(edges: (readonly [from: string, to: string])[]): string[] {
  const next = Map.groupBy(edges, ([from]) => from)
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some(([, to]) => {
      if (to === goal) return true
      if (seen.has(to)) return false
      return reaches(to, goal, seen.add(to))
    })
  return [...next.keys()].filter((node) => reaches(node, node, new Set()))
}

test("only move writes a status, only the clock tells the time, only the environment reads the settings, only goTo leads on", () => {
  const only = (pattern: RegExp, allowed: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")) && !allowed.test(file))
  expect(only(/\bprocess\.env\b/, /^lib\/platform\/environment\.ts$/)).toEqual([])
  expect(only(/new Date\(\)|Date\.now\(\)|Math\.random\(\)/, /^lib\/platform\/clock\.ts$/)).toEqual([])
  expect(only(/new PrismaClient|new pg\.Pool/, /^lib\/platform\/database\.ts$/)).toEqual([])
  // A redirect of Next.js's own would leave the page's language.
  expect(only(/\bredirect\b[^\n]*"next\/navigation"/, /^app\/go-to\.ts$/)).toEqual([])
  expect(only(/data:\s*\{[^}]*\bstatus:/, /^lib\/platform\/move\.ts$/)).toEqual([])
})

test("an action that a form key is bound to goes by the name it is exported under, and no two by one", () => {
  const named = files.flatMap((file) =>
    [
      ...readFileSync(join(root, file), "utf8").matchAll(
        /export const (\w+) = (?:formAction|anyonesAction)\(\s*"?(\w+)/g,
      ),
    ].map(([, exported, name]) => ({ exported, name })),
  )
  expect(named.filter(({ exported, name }) => exported !== name)).toEqual([])
  expect(new Set(named.map(({ name }) => name)).size).toBe(named.length)
  expect(named.length).toBeGreaterThan(15)
})

function reachesServer(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  if (/import "server-only"/.test(readFileSync(join(root, file), "utf8"))) return true
  return importsOf(file).some(({ to, typeOnly }) => !typeOnly && files.includes(to) && reachesServer(to, seen))
}
