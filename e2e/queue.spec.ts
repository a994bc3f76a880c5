import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

test("an officer who goes back to the queue and asks for the next application gets another one", async ({
  windowOf,
}) => {
  for (let at = 0; at < 2; at += 1) await givenSubmitted(await givenPerson())
  const page = await windowOf(await givenPerson("officer"))
  await page.goto("/desk")
  await page.getByRole("button", { name: "Next application" }).click()
  await expect(page).toHaveURL(/\/desk\/application\/FR-/)
  const first = new URL(page.url()).pathname
  await page.goBack()
  await expect(page.getByRole("heading", { name: "Queue" })).toBeVisible()
  await page.getByRole("button", { name: "Next application" }).click()
  await expect(page).toHaveURL(/\/desk\/application\/FR-/)
  expect(new URL(page.url()).pathname).not.toBe(first)
})
