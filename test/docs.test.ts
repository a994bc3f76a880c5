import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { withDiagrams } from "#scripts/lifecycle-diagrams.ts"

test("the lifecycles in docs/architecture.md are drawn from their tables (npm run diagrams)", () => {
  const text = readFileSync("docs/architecture.md", "utf8")
  expect(text).toBe(withDiagrams(text))
})

test("every file that the README and the docs name is there", () => {
  const missing = ["README.md", "docs/architecture.md", "docs/operations.md"].flatMap((file) => {
    const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to]) => to ?? "")
    return links.filter((to) => !existsSync(join(dirname(file), to))).map((to) => `${file} → ${to}`)
  })
  expect(missing).toEqual([])
})
