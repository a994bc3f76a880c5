import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { database } from "#lib/platform/database.ts"

test("the first administrator is made by the command in docs/operations.md", async () => {
  const [, words = ""] = /`npm run admin -- ([^`]+)`/.exec(readFileSync("docs/operations.md", "utf8")) ?? []
  const script = ["--conditions=react-server", "scripts/admin.ts", ...words.split(" ")]
  const { stdout } = await promisify(execFile)(process.execPath, script)
  const [admin] = await database.account.findMany({ where: { role: "admin" }, select: { email: true } })
  expect(words).toContain(admin?.email)
  expect(stdout).toContain(`The administrator ${admin?.email} is made.`)
})
