import { mkdirSync } from "node:fs"
import path from "node:path"
import { type Browser, chromium, type Page } from "@playwright/test"
import { type TrialKey, trialPeople } from "#lib/trial/people.ts"
import { chromiumPath } from "./chromium.ts"
import { root } from "./machine.mjs"
import { report, Trouble } from "./trouble.mjs"

// npm run pictures -- [--into FOLDER] [ORIGIN]: takes the pictures of docs/screenshots from a trial that runs.

type Shot = { name: string; as?: TrialKey; path: string; follow?: (page: Page) => Promise<void> }

const first = (link: string) => async (page: Page) => {
  await page.locator(`main a[href*="${link}"]`).first().click()
  await page.waitForURL(`**${link}*`)
}

const shots: Shot[] = [
  { name: "landing", path: "/" },
  { name: "sign-up", path: "/sign-up" },
  { name: "statistics", path: "/statistics" },
  { name: "trial", path: "/trial" },
  { name: "tasks", as: "begun", path: "/application" },
  { name: "question", as: "begun", path: "/application/identity/card" },
  { name: "status", as: "waits", path: "/home", follow: first("/application/FR-") },
  { name: "registered", as: "registered", path: "/home", follow: first("/application/FR-") },
  { name: "queue", as: "officer", path: "/desk" },
  { name: "review", as: "officer", path: "/desk?tab=mine", follow: first("/desk/application/FR-") },
  { name: "dollar-accounts", as: "officer", path: "/desk/dollar-accounts" },
  { name: "workload", as: "supervisor", path: "/desk/workload" },
  { name: "reports", as: "admin", path: "/desk/reports" },
  { name: "people", as: "admin", path: "/desk/people" },
  { name: "audit", as: "auditor", path: "/desk/audit" },
]

const widths = [390, 1280]

async function takePictures(origin: string, into: string) {
  const answer = await fetch(`${origin}/trial`).catch(() => null)
  if (!answer?.ok) throw new Trouble(`No trial answers at ${origin}.`, "Start one first: npm start")
  mkdirSync(into, { recursive: true })
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args })
  try {
    for (const width of widths) for (const shot of shots) await take(browser, { origin, into, width, shot })
  } finally {
    await browser.close()
  }
}

type Taking = { origin: string; into: string; width: number; shot: Shot }

async function take(browser: Browser, { origin, into, width, shot }: Taking) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-GB" })
  const page = await context.newPage()
  const person = trialPeople.find(({ key }) => key === shot.as)
  if (person) {
    await page.goto(`${origin}/trial`)
    await page.getByRole("button", { name: `Be ${person.name}` }).click()
    await page.waitForURL((url) => url.pathname !== "/trial")
  }
  await page.goto(`${origin}${shot.path}`)
  await shot.follow?.(page)
  await page.waitForLoadState("networkidle") // Documents are drawn for whoever looks at them.
  await page.screenshot({ path: path.join(into, `${shot.name}-${width}.png`), fullPage: true })
  await context.close()
}

try {
  const given = process.argv.slice(2)
  const at = given.indexOf("--into")
  const [, into = path.join(root, "docs", "screenshots")] = at < 0 ? [] : given.splice(at, 2)
  await takePictures(given[0] ?? "http://localhost:3000", into)
  process.exit(0)
} catch (error) {
  report("Taking the pictures", error)
  process.exit(1)
}
