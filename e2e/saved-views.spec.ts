import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

test("an officer leaves a column out, saves the view under a name, comes back to it, and removes it", async ({
  windowOf,
  looksRight,
}) => {
  const page = await windowOf(await givenPerson("officer", "Sana Mir"))
  await page.goto("/desk?tab=decided")
  await page.getByLabel("Category", { exact: true }).selectOption("web-development")
  await page.getByRole("button", { name: "Show" }).click()
  const link = page.getByRole("link", { name: "Columns, save this view" })
  await link.click()
  await page.getByRole("checkbox", { name: "Officer" }).uncheck()
  await looksRight(page)
  await page.getByRole("button", { name: "Show these columns" }).click()
  await expect(page).toHaveURL(/category=web-development&columns=/)
  const address = page.url()
  await link.click()
  await expect(page.getByRole("checkbox", { name: "Officer" })).not.toBeChecked()
  await expect(page.getByRole("checkbox", { name: "District" })).toBeChecked()
  await expect(page.getByText("the tab “Decided”, with 1 filter")).toBeVisible()
  await page.getByRole("button", { name: "Save this view" }).click()
  await expect(page.getByRole("link", { name: "Give the view a name" })).toBeVisible()
  await page.getByLabel("Name of the view").fill("Web, decided")
  await page.getByRole("button", { name: "Save this view" }).click()
  await expect(page.getByRole("link", { name: "Web, decided" })).toHaveAttribute("aria-current", "page")
  await looksRight(page)
  await page.goto("/desk")
  await page.getByRole("link", { name: "Web, decided" }).click()
  expect(new URL(page.url()).searchParams.get("category")).toBe(new URL(address).searchParams.get("category"))
  await link.click()
  await looksRight(page)
  await page.getByRole("button", { name: "Remove Web, decided" }).click()
  await expect(page.getByRole("link", { name: "Web, decided" })).toHaveCount(0)
})

test("a supervisor saves a view for everybody at the desk", async ({ windowOf }) => {
  const [adeel, sana] = [await givenPerson("supervisor"), await givenPerson("officer")]
  const [head, officer] = [await windowOf(adeel), await windowOf(sana)]
  await head.goto("/desk/views?tab=waiting")
  await head.getByLabel("Name of the view").fill("Who has to answer")
  await head.getByLabel("For everybody at the desk").check()
  await head.getByRole("button", { name: "Save this view" }).click()
  await expect(head.getByRole("link", { name: "Who has to answer" })).toBeVisible()
  await officer.goto("/desk")
  await officer.getByRole("link", { name: "Who has to answer the team’s" }).click()
  await expect(officer).toHaveURL(/tab=waiting/)
  await officer.goto("/desk/views")
  await expect(officer.getByRole("row", { name: "Who has to answer" }).getByRole("button")).toHaveCount(0)
})
