import type { Page } from "@playwright/test"
import type { Person } from "#lib/identity/actor.ts"
import { randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { givenSubmitted, someIdentityNumber } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { codeTo, messageTo } from "./mail.ts"
import { somebody } from "./scenes.ts"

async function referenceOf(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The board has your message")
  return (
    (
      await page
        .getByText(/EQ-\d{4}-\d{7}/)
        .first()
        .textContent()
    )?.match(/EQ-\d{4}-\d{7}/)?.[0] ?? ""
  )
}

async function complain(page: Page, email: string, looksRight: (page: Page) => Promise<void>) {
  await page.goto("/help")
  await looksRight(page)
  await page.getByRole("link", { name: "Make a complaint" }).click()
  await page.getByRole("button", { name: "Send to the board" }).click()
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible()
  await looksRight(page)
  await page.getByLabel("Your name").fill("Bilal Ahmed")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByRole("textbox", { name: "Your complaint" }).fill("It has taken three weeks.")
  await page.getByRole("button", { name: "Send to the board" }).click()
  const reference = await referenceOf(page)
  await looksRight(page)
  await messageTo(email, new RegExp(reference))
  return reference
}

test("a visitor complains, an officer answers by letter and closes it", async ({ page, windowOf, looksRight }) => {
  const email = `${randomId()}@example.org`
  const reference = await complain(page, email, looksRight)
  const desk = await windowOf(await givenPerson("officer", "Sana Khan"))
  await desk.goto(`/desk/enquiries/${reference}`)
  await looksRight(desk)
  await desk.getByRole("button", { name: "Take this enquiry" }).click()
  await expect(desk.getByText("It is yours now")).toBeVisible()
  await desk.getByLabel("Your letter").fill("We are sorry. Your application is being decided today.")
  await desk.getByRole("button", { name: "Send the letter" }).click()
  await expect(desk.getByText("The letter is on its way")).toBeVisible()
  const letter = await messageTo(email, /answer to your message/)
  expect(letter.text).toContain("being decided today")
  await looksRight(desk)
  await desk.getByText("Close it").click()
  await desk.getByLabel("Why it is closed").fill("Settled")
  await desk.getByRole("button", { name: "Close the enquiry" }).click()
  await expect(desk.getByText("It is closed.")).toBeVisible()
})

test("somebody whose number was used is not told by whom, and the officer is led to both applications", async ({
  windowOf,
  looksRight,
}) => {
  const card = { "identity.card": { identityNumber: someIdentityNumber() } }
  const person = await givenPerson()
  const [own, twin] = [await givenSubmitted(person, card), await givenSubmitted(await givenPerson(), card)]
  const page = await windowOf(person)
  await page.goto("/help/write/identity_used")
  await looksRight(page)
  await page.getByLabel("How you came to know of it").fill("The bank told me.")
  await page.getByRole("button", { name: "Send to the board" }).click()
  const reference = await referenceOf(page)
  await expect(page.getByText(twin.reference)).toHaveCount(0)
  const desk = await windowOf(await givenPerson("officer"))
  await desk.goto(`/desk/enquiries/${reference}`)
  await expect(desk.getByRole("link", { name: own.reference })).toBeVisible()
  await desk.getByRole("link", { name: twin.reference }).click()
  await expect(desk.getByRole("heading", { name: "Checks" })).toBeVisible()
})

test("whoever lost their e-mail address gets another one, by proof, two officers and a code", async ({
  page,
  windowOf,
  looksRight,
}) => {
  const owner = await somebody("freelancer", "Ayesha Khan")
  const newEmail = `${randomId()}@example.org`
  await page.goto("/sign-in")
  await page.getByRole("link", { name: /lost access/ }).click()
  await page.getByRole("link", { name: /lost access/ }).click()
  await page.getByLabel("Your name").fill("Ayesha Khan")
  await page.getByLabel("The address of your account").fill(owner.email)
  await page.getByLabel("An e-mail address that you can read").fill(newEmail)
  await page.getByLabel("How you lost it").fill("The provider closed it. I can show my card.")
  await page.getByRole("button", { name: "Send to the board" }).click()
  const reference = await referenceOf(page)

  const desk = await windowOf(await givenPerson("officer", "Sana Khan"))
  await desk.goto(`/desk/enquiries/${reference}`)
  await desk.getByRole("button", { name: "Take this enquiry" }).click()
  await desk.getByLabel("New e-mail address").fill(newEmail)
  await desk.getByLabel("What you saw").fill("Identity card shown at the office")
  await desk.getByRole("button", { name: "Note the proof" }).click()
  await expect(desk.getByText("The proof is noted")).toBeVisible()
  await expect(desk.getByRole("button", { name: "Approve the new address" })).toHaveCount(0)

  await approve(await windowOf(await givenPerson("supervisor", "Hina Shah")), reference, looksRight)
  await messageTo(owner.email, /another e-mail address/)
  const { text } = await messageTo(newEmail, /Confirm your new/)
  await page.goto(new URL(/https?:\S+new-address\S+/.exec(text)?.[0] ?? "").pathname)
  await looksRight(page)
  await page.getByRole("button", { name: "Send me a code" }).click()
  await page.getByLabel("Code").fill(await codeTo(newEmail))
  await page.getByRole("button", { name: "Confirm the address" }).click()
  await expect(page.getByText("has its new e-mail address")).toBeVisible()
  expect((await database.account.findUniqueOrThrow({ where: { id: owner.id } })).email).toBe(newEmail)
})

async function approve(page: Page, reference: string, looksRight: (page: Page) => Promise<void>) {
  await page.goto(`/desk/enquiries/${reference}`)
  await looksRight(page)
  await page.getByLabel("Why you approve it").fill("The card agrees with the application")
  await page.getByRole("button", { name: "Approve the new address" }).click()
  await expect(page.getByText("Both addresses were written to")).toBeVisible()
}

test("unsent answers outlast a closed page, a lost connection and an ended session, and no number is among them", async ({
  windowOf,
}) => {
  const person = await givenPerson()
  const page = await windowOf(person)
  await page.goto("/home")
  await page.getByRole("main").getByRole("button").first().click()
  await expect(page).toHaveURL(/\/application$/)
  await page.goto("/application/identity/card")
  await page.getByLabel("Number on the card").fill("3520212345671")
  await page.goto("/application/contact/address")
  await page.getByLabel("City, town or village").fill("Lahore Cantonment")
  await expect.poll(() => keptIn(page)).toContain("Lahore Cantonment")
  expect(await keptIn(page)).not.toContain("3520212345671")

  await test.step("the page is opened again", async () => {
    await page.goto("/application/contact/address")
    await expect(page.getByLabel("City, town or village")).toHaveValue("Lahore Cantonment")
    await expect(page.getByText("What you typed here before is back")).toBeVisible()
  })

  await test.step("offline at the moment of sending: it is said, and goes when the connection is back", async () => {
    await page.getByLabel("House, street, area").fill("House 9, Street 2")
    await page.getByLabel("Province or territory").selectOption("punjab")
    await page.getByLabel("District").selectOption("lahore")
    await page.context().setOffline(true)
    await page.getByRole("button", { name: "Save and continue" }).click()
    await expect(page.getByText("You are offline")).toBeVisible()
    await page.context().setOffline(false)
    await expect(page).toHaveURL(/\/application$/)
    await expect.poll(() => keptIn(page)).not.toContain("Lahore Cantonment")
  })

  await test.step("a session that runs out: the typing is back after signing in again", async () => {
    await page.goto("/application/identity/name")
    await page.getByLabel("Full name", { exact: true }).fill("Ayesha Noor Khan")
    await page.getByLabel("Father").check()
    await page.getByLabel("Their name").fill("Imran Khan")
    await expect.poll(() => keptIn(page)).toContain("Imran Khan")
    const ranOut = new Date(Date.now() - 13 * 3_600_000)
    await database.session.updateMany({ where: { accountId: person.id }, data: { lastSeenAt: ranOut } })
    await page.getByRole("button", { name: "Save and continue" }).click()
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
    await signInAgain(page, person)
    await expect(page.getByLabel("Full name", { exact: true })).toHaveValue("Ayesha Noor Khan")
  })

  await test.step("signing out forgets it", async () => {
    await page.getByRole("button", { name: "Sign out" }).click()
    await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible()
    expect(await keptIn(page)).toBe("{}")
  })
})

function keptIn(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }))
}

/** As by the password and the code: a new session in the same browser, on the way to the same page. */
async function signInAgain(page: Page, person: Person) {
  const { cookieOf } = await import("./by-http.ts")
  const [name = "", value = ""] = (await cookieOf(person)).split("=")
  const next = new URL(page.url()).searchParams.get("next") ?? ""
  await page.context().addCookies([{ name, value, url: new URL(page.url()).origin }])
  await page.goto(next)
}

test("before a session ends one is told, and one tap goes on with it", async ({ windowOf, looksRight }) => {
  const officer = await givenPerson("officer")
  const page = await windowOf(officer)
  await page.goto("/desk")
  const seen = (minutesAgo: number) => {
    const lastSeenAt = new Date(Date.now() - minutesAgo * 60_000)
    return database.session.updateMany({ where: { accountId: officer.id }, data: { lastSeenAt } })
  }
  // Again and again, as people come and go: the page's script may still be on its way the first time.
  const comesBackTo = (name: string) =>
    expect(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
      await expect(page.getByRole("dialog", { name })).toBeVisible({ timeout: 1_000 })
    }).toPass()
  await seen(27)
  await comesBackTo("Are you still there?")
  await looksRight(page)
  await page.getByRole("button", { name: "Stay signed in" }).click()
  await expect(page.getByRole("dialog")).toBeHidden()
  await seen(31)
  await comesBackTo("You have been signed out")
  await page.getByRole("dialog").getByRole("link", { name: "Sign in" }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk/)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })
  test("a visitor reaches the board", async ({ page, looksRight }) => {
    await complain(page, `${randomId()}@example.org`, looksRight)
  })
})
