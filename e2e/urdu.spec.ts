import { expect, test } from "./journey.ts"

test("who reads English switches to Urdu and back on the same page", async ({ page, looksRight }) => {
  await page.goto("/statistics?year=2021-22")
  await page.getByRole("link", { name: "اردو" }).click()
  await expect(page).toHaveURL(/\/ur\/statistics\?year=2021-22$/)
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await looksRight(page)
  await page.getByRole("contentinfo").getByRole("link").first().click()
  await expect(page).toHaveURL(/\/ur\/privacy$/)
  await page.getByRole("link", { name: "English" }).click()
  await expect(page).toHaveURL(/[^r]\/privacy$/)
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr")
})

test("an English page fetches no Urdu typeface for the word that leads to Urdu", async ({ page }) => {
  const fonts: string[] = []
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()))
  await page.goto("/sign-up", { waitUntil: "networkidle" })
  expect(fonts.filter((font) => /nastaliq/i.test(font))).toEqual([])
})

test("what a page in Urdu does not have is said in Urdu", async ({ page, looksRight }) => {
  const answer = await page.goto("/ur/nothing-of-the-kind")
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { name: "یہ صفحہ موجود نہیں" })).toBeVisible()
  await looksRight(page)
})
