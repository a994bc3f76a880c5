import { givenSubmitted, someIdentityNumber } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

test("an officer narrows the queue, keeps the view in the address, and takes a filter off again", async ({
  windowOf,
  looksRight,
}) => {
  const officer = await windowOf(await givenPerson("officer", "Sana Mir"))
  const { reference } = await givenSubmitted(await givenPerson(), {
    "contact.address": { provinceCode: "balochistan", districtCode: "ziarat" },
  })
  await officer.goto("/desk")
  await officer.getByLabel("District").selectOption({ label: "Ziarat" })
  await officer.getByLabel("Order").selectOption({ label: "Last submitted first" })
  await officer.getByRole("button", { name: "Show" }).click()
  await expect(officer).toHaveURL(/district=ziarat/)
  await expect(officer.getByRole("link", { name: reference })).toBeVisible()
  await expect(officer.getByText("1 in this view")).toBeVisible()
  await looksRight(officer)
  await officer.getByRole("link", { name: /Ziarat/ }).click()
  await expect(officer).not.toHaveURL(/district/)
  await officer.goto("/desk?tab=decided&district=%00&after=yesterday")
  await expect(officer.getByText("Part of the address could not be read")).toBeVisible()
})

test("an officer finds somebody by a misspelt name, and opens an application by an identity number", async ({
  windowOf,
  looksRight,
}) => {
  const officer = await windowOf(await givenPerson("officer", "Sana Mir"))
  const number = someIdentityNumber()
  const { reference } = await givenSubmitted(await givenPerson(), {
    "identity.name": { fullName: "Gulalai Mehsud", fullNameUrdu: "گلالئی محسود" },
    "identity.card": { identityNumber: number },
  })
  await officer.goto("/desk")
  await officer.getByRole("searchbox").fill("Gulalay Mahsud")
  await officer.getByRole("button", { name: "Search" }).click()
  await expect(officer).toHaveURL(/\/desk\/search\?of=[0-9a-f-]{36}$/)
  await expect(officer.getByRole("link", { name: reference })).toBeVisible()
  await looksRight(officer)
  await officer.getByRole("searchbox").fill("Nobody Ofthatname")
  await officer.getByRole("button", { name: "Search" }).click()
  await expect(officer.getByText("Nothing was found.")).toBeVisible()
  await officer.getByRole("searchbox").fill(number)
  await officer.getByRole("button", { name: "Search" }).click()
  await expect(officer.getByRole("heading", { name: "Gulalai Mehsud" })).toBeVisible()
  expect(officer.url()).toContain(`/desk/application/${reference}`)
})

test("the list says that something has come since, and shows it when it is made anew", async ({ windowOf }) => {
  const officer = await windowOf(await givenPerson("officer", "Sana Mir"))
  await officer.goto("/desk?sort=submitted")
  const { reference } = await givenSubmitted(await givenPerson())
  // Whoever comes back to the page is told at once; whoever stays, within half a minute.
  await officer.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
  await officer.getByRole("link", { name: "Show the list anew" }).click()
  await expect(officer.getByRole("link", { name: reference })).toBeVisible()
})

test("on a phone the list begins on the first screen, and what narrows it is behind its name", async ({ windowOf }) => {
  await givenSubmitted(await givenPerson())
  const officer = await windowOf(await givenPerson("officer", "Sana Mir"))
  const screen = { width: 390, height: 844 }
  for (const path of ["/desk", "/ur/desk"]) {
    await officer.setViewportSize(screen)
    await officer.goto(path)
    const list = await officer.getByRole("table").boundingBox()
    expect(list?.y, path).toBeLessThan(screen.height - 44)
    const category = officer.locator("select[name=category]")
    await expect(category).toBeHidden()
    await officer.locator("summary").first().click()
    await expect(category).toBeVisible()
    await officer.setViewportSize({ width: 1280, height: 900 })
    await officer.goto(path)
    await expect(category).toBeVisible()
  }
})
