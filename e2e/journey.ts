import AxeBuilder from "@axe-core/playwright"
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test"
import { encode } from "next-auth/jwt"
import type { Person } from "#lib/identity/actor.ts"
import { startSession } from "#lib/identity/sessions.ts"
import { randomToken } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { ok } from "#lib/platform/result.ts"

type Fixtures = {
  /** Looks at the page as axe does (WCAG 2.2 AA) and expects no violation. */
  looksRight: (page: Page) => Promise<void>
  /** A window of its own for each person, already signed in: their session is planted, not typed. */
  windowOf: (person: Person) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  baseURL: async ({}, use) => {
    await use(process.env.E2E_URL)
  },
  looksRight: async ({ javaScriptEnabled }, use) => {
    await use(async (page) => {
      // axe itself is a script: without JavaScript the same page is looked at with it, in the other projects.
      if (!javaScriptEnabled) return
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze()
      const told = violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`,
      )
      expect(told, await page.title()).toEqual([])
      // Against the screen: a phone widens its own viewport to what overflows.
      const width = page.viewportSize()?.width ?? 0
      const sideways = (await page.evaluate(() => document.documentElement.scrollWidth)) - width
      expect(sideways, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0)
    })
  },
  windowOf: async ({ browser, baseURL, viewport, javaScriptEnabled }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person) => {
      const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled, timezoneId: "Asia/Karachi" })
      opened.push(context)
      await context.addCookies([{ name: "portal-session", value: await sessionOf(person), url: baseURL ?? "" }])
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

async function sessionOf(person: Person): Promise<string> {
  const visitor = { address: "127.0.0.1", agent: "journey", device: randomToken(), locale: "en", session: null }
  const started = await transaction(async (tx) => ok(await startSession(tx, person, "full", visitor)))
  return encode({ token: { sid: started.value.id }, secret: environment().keys.session, maxAge: 3_600 })
}

export { expect } from "@playwright/test"
