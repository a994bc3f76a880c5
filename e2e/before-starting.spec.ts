import type { Page } from "@playwright/test"
import { expect, test } from "./journey.ts"

async function answer(page: Page, question: RegExp, choice: string) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(question)
  await page.getByLabel(choice, { exact: true }).check()
  await page.getByRole("button", { name: "Continue" }).click()
}

async function check(page: Page, looksRight: (page: Page) => Promise<void>) {
  await page.goto("/")
  await expect(page.getByText("not confirmed by the board")).toBeVisible()
  await page.getByRole("link", { name: "Check in two minutes" }).click()
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible()
  await expect(page).toHaveTitle(/^Error: /)
  await looksRight(page)
  await answer(page, /Where are the people who pay you/, "Abroad, all or some of them")
  await answer(page, /How do you work/, "For myself, in my own name")
  await looksRight(page)
  await answer(page, /What do you mostly do/, "Websites and web applications")
  await answer(page, /Are you 18 or older/, "Yes")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You can register here")
  await expect(page.getByText("9186", { exact: true })).toBeVisible()
  await expect(page.getByText("Rs 1,000")).toBeVisible()
  await looksRight(page)
  await page.getByRole("link", { name: "Create an account" }).click()
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible()
}

test("a visitor checks in two minutes whether registration is for them, and goes on to sign up", async ({
  page,
  looksRight,
}) => {
  await check(page, looksRight)
})

test("whom registration is not for is told why, and can change an answer", async ({ page, looksRight }) => {
  await page.goto("/check?clients=pakistan&as=self&work=web-development&ready=young")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("not for you yet")
  await expect(page.getByText("paid from abroad")).toBeVisible()
  await expect(page.getByText("from the age of 18")).toBeVisible()
  await looksRight(page)
  await page.getByRole("link", { name: "Change Who pays you" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Where are the people who pay you/)
})

test("the portal can be kept among a phone's apps, and says so clearly when there is no connection", async ({
  page,
  context,
}) => {
  await page.goto("/")
  const href = await page.locator('link[rel="manifest"]').getAttribute("href")
  const manifest = await (await page.request.get(href ?? "")).json()
  expect(manifest).toMatchObject({ name: "Freelancer registration", display: "standalone" })
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(async () => (await caches.match("/offline")) !== undefined)).toBe(true)
  await page.reload()
  await context.setOffline(true)
  await page.goto("/statistics")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline")
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.filter((path) => !/^\/(ur\/)?offline(\.css)?$|^\/icon\.svg$/.test(path))).toEqual([])
  await context.setOffline(false)
  await page.getByRole("link", { name: "Try again" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("exports")
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })
  test("the check is the same", async ({ page, looksRight }) => {
    await check(page, looksRight)
  })
})
