import { noteStanding } from "#lib/review/note-standing.ts"
import { givenClaimed, givenFeeDue, givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { messageTo } from "./mail.ts"

test("what is risky is approved by one officer and then by another, in two windows", async ({
  windowOf,
  looksRight,
}) => {
  const [sana, bilal] = await Promise.all([givenPerson("officer", "Sana Mir"), givenPerson("officer", "Bilal Aziz")])
  const typed = { "bank.account": { accountTitle: "Hussain Brothers Traders" } }
  const { reference } = await givenClaimed(await givenPerson(), sana, typed)
  const [first, second] = [await windowOf(sana), await windowOf(bilal)]
  await first.goto(`/desk/application/${reference}`)
  await expect(first.getByRole("button", { name: "Confirm, and take the next" })).toHaveCount(0)
  await first.getByRole("link", { name: "Give initial approval" }).click()
  await first.getByRole("button", { name: "Give initial approval" }).click()
  await expect(first.getByText("A second person looks at it now")).toBeVisible()
  await expect(first.getByText("another officer gives the next one")).toBeVisible()
  await expect(first.getByRole("button", { name: "Take this application" })).toHaveCount(0)
  await looksRight(first)

  await second.goto(`/desk/application/${reference}`)
  await expect(second.getByText("It needs a second person")).toBeVisible()
  await second.getByRole("button", { name: "Take this application" }).click()
  await second.getByRole("link", { name: "Give initial approval" }).click()
  await second.getByRole("button", { name: "Give initial approval" }).click()
  await expect(second.getByText("Initial approval is given")).toBeVisible()
  await expect(second.getByText("First of two approvals")).toBeVisible()
  await looksRight(second)

  const head = await windowOf(await givenPerson("supervisor"))
  await head.goto("/desk/workload")
  const risky = head.getByRole("row", { name: /Something in it was risky/ })
  await expect(risky).toContainText("%")
  await looksRight(head)
})

test("a supervisor sets a mistaken approval aside with a reason, and the applicant reads not to pay", async ({
  windowOf,
  looksRight,
}) => {
  const [applicant, officer] = [await givenPerson(), await givenPerson("officer")]
  const { reference } = await givenFeeDue(applicant, officer)
  const page = await windowOf(await givenPerson("supervisor", "Adeel Malik"))
  await page.goto(`/desk/application/${reference}`)
  await page.getByRole("link", { name: "Set the approval aside" }).click()
  await page.getByLabel("Reason").fill("It was the wrong applicant")
  await looksRight(page)
  await page.getByRole("button", { name: "Set the approval aside" }).click()
  await expect(page.getByText("The approval is set aside")).toBeVisible()
  await expect(page.getByText("It was the wrong applicant")).toBeVisible()

  const freelancer = await windowOf(applicant)
  await freelancer.goto(`/application/${reference}`)
  await expect(freelancer.getByText("A supervisor took back the approval")).toBeVisible()
  await expect(freelancer.getByText("wrong applicant")).toHaveCount(0)
  await looksRight(freelancer)
  expect(JSON.stringify(await messageTo(applicant.email, /looking at/))).toContain("do not pay")
})

test("what is ready is confirmed one after the other, a press each", async ({ windowOf, looksRight }) => {
  const sana = await givenPerson("officer", "Sana Mir")
  for (let more = 2; more > 0; more -= 1) {
    await noteStanding({ application: (await givenSubmitted(await givenPerson())).id })
  }
  const page = await windowOf(sana)
  await page.goto("/desk")
  await page.getByRole("link", { name: /ready to confirm/ }).click()
  await expect(page.getByText("Ready to confirm").first()).toBeVisible()
  await looksRight(page)
  await page.getByRole("button", { name: "Next ready one" }).click()
  await expect(page.getByText("Every check is clear")).toBeVisible()
  const first = page.url()
  await looksRight(page)
  await page.getByRole("button", { name: "Confirm, and take the next" }).click()
  await expect(page.getByText("The one before is confirmed")).toBeVisible()
  expect(page.url()).not.toBe(first)
  await page.goto(first)
  await expect(page.getByText("Initial approval", { exact: true })).toBeVisible()
})
