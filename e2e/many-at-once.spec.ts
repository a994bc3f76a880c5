import type { Page } from "@playwright/test"
import { givenClaimed, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { messageTo } from "./mail.ts"

const living = (districtCode: string) => ({ "contact.address": { provinceCode: "balochistan", districtCode } })

/** The page goes on by itself until nothing is left. */
async function untilDone(page: Page) {
  await page.getByRole("link", { name: "Show what came of it" }).click()
  await expect(page.getByText(/^Ended on/)).toBeVisible()
}

test("a supervisor ticks some of a list, sees before that it can be done, and gives them to an officer", async ({
  windowOf,
  looksRight,
}) => {
  const [adeel, sana] = [await givenPerson("supervisor", "Adeel Malik"), await givenPerson("officer", "Sana of Kharan")]
  const [first, second, third] = [
    await givenSubmitted(await givenPerson(), living("kharan")),
    await givenSubmitted(await givenPerson(), living("kharan")),
    await givenSubmitted(await givenPerson(), living("kharan")),
  ]
  const page = await windowOf(adeel)
  await page.goto("/desk?district=kharan")
  await page.getByRole("button", { name: "Assign…" }).click()
  await expect(page.getByRole("link", { name: "Tick at least one application" })).toBeVisible()
  await page.getByRole("checkbox", { name: `Tick ${first.reference}` }).check()
  await page.getByRole("checkbox", { name: `Tick ${second.reference}` }).check()
  await page.getByRole("button", { name: "Assign…" }).click()
  await expect(page.getByRole("link", { name: "Tick at least one application" })).toHaveCount(0)
  await expect(page.getByRole("link", { name: "Choose the officer" })).toBeVisible()
  // What was ticked is ticked still.
  await page.getByLabel("Assign to").selectOption({ label: "Sana of Kharan" })
  await page.getByRole("button", { name: "Assign…" }).click()
  await expect(page.getByRole("heading", { name: "Assign 2 applications to Sana of Kharan?" })).toBeVisible()
  await expect(page.getByText("2 applications are chosen; it can be done for 2 of them.")).toBeVisible()
  await looksRight(page)
  await page.getByRole("button", { name: "Assign 2 applications" }).click()
  await expect(page.getByRole("heading", { name: "Assigned to Sana of Kharan" })).toBeVisible()
  await looksRight(page)
  await untilDone(page)
  await expect(page.getByText("2 of 2 done, 0 could not be done, 0 left")).toBeVisible()
  await expect(page.getByRole("row", { name: first.reference })).toContainText("Done")
  await looksRight(page)
  await page.goto("/desk/bulk")
  await expect(page.getByRole("link", { name: "Assigned to Sana of Kharan" })).toBeVisible()
  await looksRight(page)

  const officer = await windowOf(sana)
  await officer.goto("/desk?tab=mine&district=kharan")
  await expect(officer.getByRole("link", { name: second.reference })).toBeVisible()
  await expect(officer.getByRole("link", { name: third.reference })).toHaveCount(0)
})

test("an officer asks all that a filter matches the same question, and sees of each what came of it", async ({
  windowOf,
  looksRight,
}) => {
  const [sana, bilal] = [await givenPerson("officer", "Sana Mir"), await givenPerson("officer", "Bilal Raza")]
  const [ayesha, owner] = [await givenPerson(), await givenPerson()]
  const mine = await givenClaimed(ayesha, sana, living("washuk"))
  const his = await givenClaimed(owner, bilal, living("washuk"))
  const page = await windowOf(sana)
  await page.goto("/desk?tab=held&district=washuk")
  await page.getByLabel("All in this view (2)").check()
  await page.getByRole("button", { name: "Ask the same question…" }).click()
  await expect(page.getByText("2 applications are chosen; it can be done for 1 of them.")).toBeVisible()
  await expect(page.getByText("1: Another officer holds it")).toBeVisible()
  await looksRight(page)
  await page.getByRole("button", { name: "Ask 1 applicant" }).click()
  await expect(page.getByRole("link", { name: "Write what you want to know." })).toBeVisible()
  await page.getByLabel("Your question").fill("Which of your clients are abroad?")
  await page.getByRole("button", { name: "Ask 1 applicant" }).click()
  await untilDone(page)
  await expect(page.getByText("1 of 2 done, 1 could not be done, 0 left")).toBeVisible()
  await page.getByRole("link", { name: "Could not be done" }).click()
  await expect(page.getByRole("row", { name: his.reference })).toContainText("Another officer holds it (Bilal Raza)")
  await expect(page.getByRole("row", { name: mine.reference })).toHaveCount(0)
  await looksRight(page)
  await messageTo(ayesha.email, /We need something from you/)
})
