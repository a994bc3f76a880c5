import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { ageInDays, flawsIn } from "./advisories.ts"

test("no package of package-lock.json has a flaw on the list", () => {
  expect(flawsIn(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([])
})

test("an old version is found, also inside another package and under another name, and a mended one is not", () => {
  const packages = {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.6" },
    "node_modules/other/node_modules/next": { version: "16.4.6-canary.3" },
    "node_modules/mailer": { name: "nodemailer", version: "7.0.11" },
    "node_modules/linked": { link: true },
  }
  expect(flawsIn({ packages })).toEqual([
    expect.stringContaining("next 16.4.6-canary.3: CVE-2025-29927"),
    expect.stringContaining("nodemailer 7.0.11: "),
  ])
})

test("the list's age is counted in days", () => {
  expect([ageInDays("2026-11-30", "2026-11-30"), ageInDays("2026-11-30", "2026-12-15")]).toEqual([0, 15])
})
