import { expect, test } from "./journey.ts"

test("a visitor reads what registration gives, what it costs and what to have ready", async ({ page, looksRight }) => {
  await page.goto("/")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("freelancer")
  await expect(page.getByRole("heading", { name: "What it costs" })).toBeVisible()
  await expect(page.getByText("Rs 1,000")).toBeVisible()
  await looksRight(page)
})

test("a visitor reads the national export figures, with growth on the year before and what is not known", async ({
  page,
  looksRight,
}) => {
  await page.goto("/statistics?year=2021-22")
  await looksRight(page)
  const august = page.getByRole("row", { name: /August/ }).first()
  await expect(august).toContainText("224")
  await expect(august).toContainText("124")
  await expect(august).toContainText("80.6")
})

test("a page that does not exist says so, and leads on", async ({ page, looksRight }) => {
  const answer = await page.goto("/no-such-page")
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here")
  await looksRight(page)
})
