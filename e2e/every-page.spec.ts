import { mergeTests, type Page } from "@playwright/test"
import { type Locale, localePath } from "#lib/platform/locale.ts"
import { builtPages } from "./built-routes.ts"
import { cookieOf } from "./by-http.ts"
import { test as journey } from "./journey.ts"
import { expect, test as onOwnPortal } from "./own-portal.ts"
import { addressIn, type Scene, setScene, somebody } from "./scenes.ts"
import { everyone, pages, type Who } from "./who-may.ts"

/** Every page of the build that somebody is shown, as they see it: in both languages, at a desk or on a phone. */

const test = mergeTests(journey, onOwnPortal)
const screens: [Locale, { width: number; height: number }][] = [
  ["en", { width: 1280, height: 900 }],
  ["ur", { width: 390, height: 844 }],
]

/** Steps of signing in, at which somebody stands only in between. The others are looked at in their journeys. */
const steps = {
  "/sign-in/code": "code",
  "/sign-in/new-password": "new_password",
} as const

/** Whom a page is shown to, the first of them; null where the tables say that nobody is. */
function seenBy(page: string): Who | null {
  return everyone.find((who) => pages[page]?.answers[who] === "shown") ?? null
}

async function cookieFor(page: string, who: Who | null, scene: Scene): Promise<string> {
  if (page in steps) return cookieOf(scene.officer, steps[page as keyof typeof steps])
  if (who === "officer with the password only") return cookieOf(scene.officer, "totp")
  // Everybody sees it: as somebody who has not signed in.
  if (!who || pages[page]?.answers.nobody === "shown") return ""
  if (who === "owner") return cookieOf(scene.owner)
  if (who === "officer") return cookieOf(scene.officer)
  if (who === "bank" || who === "nobody") throw new Error(`${page} is shown to ${who} alone: see to a person for it`)
  return cookieOf(await somebody(who === "another freelancer" ? "freelancer" : who, `The ${who}`))
}

for (const address of builtPages().filter((page) => seenBy(page) || page in steps)) {
  test(`the page ${address}, in both languages`, async ({ page, baseURL, looksRight }) => {
    const scene = await setScene(pages[address]?.about ?? "nothing begun", await somebody("officer", "Sana Mir"))
    await signIn(page, await cookieFor(address, seenBy(address), scene), baseURL ?? "")
    const path = addressIn(scene, address)
    for (const [locale, screen] of screens) {
      await page.setViewportSize(screen)
      const shown = await page.goto(localePath(locale, path))
      expect(shown?.status()).toBe(200)
      expect(new URL(page.url()).pathname).toBe(localePath(locale, path))
      await looksRight(page)
    }
  })
}

async function signIn(page: Page, cookie: string, url: string) {
  const [name = "", value = ""] = cookie.split("=")
  if (name) await page.context().addCookies([{ name, value, url }])
}
