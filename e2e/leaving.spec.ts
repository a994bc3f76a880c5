import type { Page } from "@playwright/test"
import type { Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

test("answers are saved as one moves on by any link, and what is no answer yet stays as it was typed", async ({
  windowOf,
}) => {
  const person = await givenPerson()
  const page = await windowOf(person)
  await page.goto("/home")
  await page.getByRole("main").getByRole("button").first().click()
  await expect(page).toHaveURL(/\/application$/)

  await test.step("Back", async () => {
    await type(page, "/application/contact/mobile", "0300 1234567")
    await page.getByRole("link", { name: "Back", exact: true }).click()
    await expect(page).toHaveURL(/\/application$/)
    expect(await savedMobile(person)).toBe("+923001234567")
    await expect.poll(() => keptIn(page)).toBe("{}")
  })

  await test.step("a link of the header, to the page in the other language", async () => {
    await type(page, "/application/contact/mobile", "0301 7654321")
    await page.getByRole("link", { name: "اردو" }).click()
    await expect(page).toHaveURL(/\/ur\/application\/contact\/mobile$/)
    await expect(page.getByRole("textbox")).toHaveValue("0301 7654321")
    expect(await savedMobile(person)).toBe("+923017654321")
  })

  await test.step("what is no answer yet", async () => {
    await type(page, "/application/contact/mobile", "0302")
    await page.getByRole("link", { name: "Ayesha", exact: false }).click()
    await expect(page).toHaveURL(/\/account$/)
    expect(await savedMobile(person)).toBe("+923017654321")
    expect(await keptIn(page)).toContain("0302")
    await page.goto("/application/contact/mobile")
    await expect(page.getByRole("textbox")).toHaveValue("0302")
    await expect(page.getByText("What you typed here before is back")).toBeVisible()
  })

  await test.step("nobody answers: one goes on all the same, and loses nothing", async () => {
    await type(page, "/application/contact/mobile", "0303 1112223")
    await page.route("**/*", (route) => (route.request().method() === "POST" ? undefined : route.continue()))
    await page.getByRole("link", { name: "Back", exact: true }).click()
    await expect(page).toHaveURL(/\/application$/)
    expect(await keptIn(page)).toContain("0303 1112223")
  })
})

async function type(page: Page, path: string, text: string) {
  await page.goto(path)
  const kept = (await keptIn(page)).includes(text)
  expect(kept).toBe(false)
  await page.getByRole("textbox").fill(text)
  await expect.poll(() => keptIn(page)).toContain(text)
}

async function savedMobile({ id }: Person) {
  return (await database.application.findFirstOrThrow({ where: { accountId: id }, select: { mobile: true } })).mobile
}

function keptIn(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }))
}
