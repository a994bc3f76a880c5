import { givenSubmitted, someMobile } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"

test("an officer compares two applications with one mobile number, settles it, and is not asked again", async ({
  windowOf,
  looksRight,
}) => {
  const typed = { "contact.mobile": { mobile: someMobile() } }
  const other = await givenSubmitted(await givenPerson(), { ...typed, "identity.name": { fullName: "Hira Khan" } })
  const one = await givenSubmitted(await givenPerson(), typed)
  const page = await windowOf(await givenPerson("officer", "Sana Mir"))
  await page.goto(`/desk/application/${one.reference}`)
  await page.getByRole("link", { name: "Compare and settle" }).click()
  await expect(page.getByRole("row", { name: /Hira Khan/ })).toContainText("Same mobile number")
  await looksRight(page)
  await page.getByRole("link", { name: other.reference }).click()
  await expect(page.getByRole("row", { name: /Mobile number/ })).toContainText("Agrees")
  await expect(page.getByRole("row", { name: /Full name Ayesha Khan/ })).not.toContainText("Agrees")
  await looksRight(page)
  await page.getByRole("button", { name: "Settle" }).click()
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "Choose whether it is one person or two",
  )
  await page.getByLabel("Different people").check()
  await page.getByLabel("What you compared").fill("Sisters: the pictures differ")
  await page.getByRole("button", { name: "Settle" }).click()
  await expect(page.getByText("It is settled.")).toBeVisible()
  await expect(page.getByRole("row", { name: /Hira Khan/ })).toContainText("Different people")
  await page.goto(`/desk/application/${other.reference}/duplicates/${one.reference}`)
  await expect(page.getByText("Sana Mir settled it")).toContainText("Sisters: the pictures differ")
  await expect(page.getByRole("button", { name: "Settle" })).toHaveCount(0)
})
