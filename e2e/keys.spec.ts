import type { Page } from "@playwright/test"
import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

const ofKech = { "contact.address": { provinceCode: "balochistan", districtCode: "kech" } }

/** Presses a key until it was heard: a page that has just come listens a moment later. */
async function press(page: Page, key: string, heard: (timeout: number) => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press(key)
    await heard(1_000)
  }).toPass()
}

test("an officer works with the keys alone, and finds them listed", async ({ windowOf, looksRight }) => {
  const page = await windowOf(await givenPerson("officer", "Sana Mir"))
  const { reference } = await givenSubmitted(await givenPerson(), ofKech)
  await page.goto("/desk?district=kech")
  const list = page.getByRole("dialog", { name: "Keys of this page" })
  await press(page, "?", (timeout) => expect(list).toContainText("Next application", { timeout }))
  await expect(list).toContainText("Name, CNIC, reference, PSID, e-mail or mobile")
  await expect(list).toContainText("Tick the row that is marked")
  await looksRight(page)
  await page.keyboard.press("Escape")
  await expect(list).toBeHidden()

  await page.keyboard.press("/")
  const search = page.getByRole("searchbox")
  await expect(search).toBeFocused()
  await page.keyboard.type("j2?")
  await expect(search).toHaveValue("j2?")
  await search.blur()

  await page.keyboard.press("j")
  await expect(page.getByRole("link", { name: reference })).toBeFocused()
  await page.keyboard.press("x")
  await expect(page.getByRole("checkbox", { name: `Tick ${reference}` })).toBeChecked()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(new RegExp(reference))
  await press(page, "t", (timeout) => expect(page.getByText("It is yours now")).toBeVisible({ timeout }))
  const question = page.getByRole("heading", { name: "What do you need to know?" })
  await press(page, "q", (timeout) => expect(question).toBeVisible({ timeout }))
  await page.goto("/desk")
  await press(page, "2", (timeout) => expect(page).toHaveURL(/tab=mine/, { timeout }))
})

test("whoever turns the keys off presses none by mistake, and can turn them on again", async ({ windowOf }) => {
  const page = await windowOf(await givenPerson("officer", "Sana Mir"))
  const turnOff = page.getByRole("button", { name: "Turn the keys off" })
  await page.goto("/desk")
  await press(page, "?", (timeout) => expect(turnOff).toBeVisible({ timeout }))
  await turnOff.click()
  await page.getByRole("button", { name: "Close" }).click()
  await page.reload()
  await expect(page.locator("html[data-keys-off]")).toBeAttached()
  await page.keyboard.press("2")
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(page).not.toHaveURL(/tab=/)
  await page.getByRole("button", { name: "Keys" }).click()
  await expect(page.getByText("The keys are turned off in this browser.")).toBeVisible()
  await page.getByRole("button", { name: "Turn the keys on" }).click()
  await page.getByRole("button", { name: "Close" }).click()
  await page.keyboard.press("2")
  await expect(page).toHaveURL(/tab=mine/)
})
