import { expect, test } from "./journey.ts"

const trial = () => process.env.E2E_TRIAL_URL ?? ""

test("who tries the portal is somebody else with one click, reads their mail and pays their fee", async ({
  page,
  looksRight,
}) => {
  await page.goto(`${trial()}/trial`)
  await looksRight(page)
  await expect(page.getByRole("button", { name: /^Be / })).toHaveCount(8)
  await page.getByRole("button", { name: "Be Ayesha Siddiqui" }).click()
  await expect(page.getByText(/FRL-\d{4}-\d{7}/).first()).toBeVisible()

  await page.goto(`${trial()}/trial`)
  await page.getByRole("button", { name: "Be Sana Mir" }).click()
  await expect(page.getByRole("heading", { name: "Queue" })).toBeVisible()

  await page.goto(`${trial()}/trial/mailbox`)
  await looksRight(page)
  await page.goto(`${trial()}/trial/gateway`)
  await looksRight(page)
  const pay = page.getByRole("button", { name: /^Pay Rs/ })
  await expect(pay.first()).toBeVisible()
  await pay.first().click()
  await expect(page.getByText(/accepted/i).first()).toBeVisible()
})

test("an officer has the registries asked about a card and an account, and is told their answers with the time", async ({
  page,
  looksRight,
}) => {
  await page.goto(`${trial()}/trial`)
  await page.getByRole("button", { name: "Be Sana Mir" }).click()
  await page.locator("table a").first().click()
  const lookups = page.getByRole("region", { name: "What others say" })
  await lookups
    .getByRole("button", { name: /^Ask again/ })
    .first()
    .click()
  await expect(page.getByText("It is being asked again")).toBeVisible()
  // By the card's last digits the simulator answers, is slow, down or wrong: each of it is told with a time.
  await expect(async () => {
    await page.reload()
    await expect(lookups.locator("time")).not.toHaveCount(0)
  }).toPass({ timeout: 30_000 })
  await looksRight(page)
})

test("a real server has none of the trial's helpers", async ({ page }) => {
  for (const path of ["/trial", "/trial/mailbox", "/trial/gateway"]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})
