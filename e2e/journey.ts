import AxeBuilder from "@axe-core/playwright"
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test"
import { encode } from "next-auth/jwt"
import type { Person } from "#lib/identity/actor.ts"
import { startSession } from "#lib/identity/sessions.ts"
import { randomToken } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import type { Locale } from "#lib/platform/locale.ts"
import { ok } from "#lib/platform/result.ts"

/** The language in which a journey is made. */
export type Language = { language: Locale }

type Fixtures = {
  /** Looks at the page as axe does (WCAG 2.2 AA), and on a narrow telephone: no violation, no sideways scroll. */
  looksRight: (page: Page) => Promise<void>
  /** A window of its own for each person, already signed in: their session is planted, not typed. */
  windowOf: (person: Person) => Promise<Page>
}

export const test = base.extend<Fixtures & Language>({
  language: ["en", { option: true }],
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
      expect(await sideways(page), `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0)
      const screen = page.viewportSize()
      if (!screen) return
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sideways(page), `sideways scroll at 320 pixels on ${page.url()}`).toBeLessThanOrEqual(0)
      await page.setViewportSize(screen)
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

/** By how much the page is wider than the screen: a phone widens its own viewport to what overflows. */
async function sideways(page: Page): Promise<number> {
  const width = page.viewportSize()?.width ?? 0
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - width
}

async function sessionOf(person: Person): Promise<string> {
  const visitor = { address: "127.0.0.1", agent: "journey", device: randomToken(), locale: "en", session: null }
  const started = await transaction(async (tx) => ok(await startSession(tx, person, "full", visitor)))
  return encode({ token: { sid: started.value.id }, secret: environment().keys.session, maxAge: 3_600 })
}

export { expect } from "@playwright/test"
