import { randomId } from "#lib/platform/clock.ts"
import { heic, pdf, photo, svg } from "#test/files.ts"
import { questions } from "./answers.ts"
import { expect, test } from "./journey.ts"
import { codeTo, messageTo } from "./mail.ts"

const password = "three quiet rivers"

const picture = async () => ({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: await photo(1_600, 1_200) })
const papers = [
  ["front of your identity card", picture],
  ["back of your identity card", async () => ({ name: "IMG_0002.heic", mimeType: "image/heic", buffer: heic })],
  ["NTN certificate", async () => ({ name: "ntn.pdf", mimeType: "application/pdf", buffer: await pdf() })],
  ["certificate from your bank", picture],
  ["proof of your freelance work", picture],
] as const

test("a freelancer signs up, fills in an application on two devices, and submits it", async ({
  page,
  browser,
  baseURL,
  viewport,
  javaScriptEnabled,
  looksRight,
}) => {
  test.setTimeout(240_000)
  const email = `${randomId()}@example.org`

  await test.step("sign up, and confirm the address with the code from the e-mail", async () => {
    await page.goto("/sign-up")
    await looksRight(page)
    await page.getByLabel("E-mail address").fill(email)
    await page.getByLabel("Password").fill("short")
    await page.getByRole("button", { name: "Create the account" }).click()
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible()
    await expect(page.getByLabel("E-mail address")).toHaveValue(email)
    await looksRight(page)
    await page.getByLabel("Password").fill(password)
    await page.getByRole("button", { name: "Create the account" }).click()
    await expect(page.getByRole("heading", { name: "Confirm your e-mail address" })).toBeVisible()
    await page.getByLabel("Code").fill(await codeTo(email))
    await page.getByRole("button", { name: "Confirm", exact: true }).click()
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible()
  })

  await test.step("begin; a refused page names every problem, links to it, and keeps what was typed", async () => {
    await page.getByRole("main").getByRole("button").first().click()
    await page.getByRole("link", { name: "Identity", exact: true }).click()
    await page.getByLabel("Full name", { exact: true }).fill("Ayesha 7 Khan")
    await page.getByRole("button", { name: "Save and continue" }).click()
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByLabel("Full name", { exact: true })).toHaveValue("Ayesha 7 Khan")
    const summary = page.getByRole("alert").or(page.locator(".summary")).first()
    expect(await summary.getByRole("link").count()).toBeGreaterThan(1)
    await looksRight(page)
  })

  const [first, ...rest] = questions
  await test.step("answer the first question", async () => {
    await first?.fill(page)
    await page.getByRole("button", { name: "Save and continue" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(rest[0]?.title ?? "")
  })

  await test.step("go on on another device, which asks for a code by e-mail first", async () => {
    const device = await browser.newContext({ baseURL, viewport, javaScriptEnabled })
    const other = await device.newPage()
    await other.goto("/application")
    await other.getByLabel("E-mail address").fill(email)
    await other.getByLabel("Password").fill(password)
    await other.getByRole("button", { name: "Sign in" }).click()
    await expect(other.getByRole("heading", { name: "Enter the code from your e-mail" })).toBeVisible()
    await other.getByLabel("Code").fill(await codeTo(email, 2))
    await other.getByRole("button", { name: "Sign in" }).click()
    await expect(other.getByRole("heading", { name: "Your application" })).toBeVisible()
    await looksRight(other)
    await other.goto("/application/identity/name")
    await expect(other.getByLabel("Full name", { exact: true })).toHaveValue("Ayesha Khan")
    await device.close()
  })

  for (const { title, section, fill } of rest) {
    await test.step(title, async () => {
      if (section) {
        await expect(page.getByRole("heading", { name: "Your application" })).toBeVisible()
        await page.getByRole("link", { name: section, exact: true }).click()
      }
      await expect(page.getByRole("heading", { level: 1 }).or(page.locator("legend h1, label h1"))).toContainText(title)
      await looksRight(page)
      await fill(page)
      await page.getByRole("button", { name: "Save and continue" }).click()
    })
  }

  await test.step("add the documents, with a photo of the card, and see what is wrong with what is none", async () => {
    await expect(page.getByRole("heading", { name: "Your application" })).toBeVisible()
    await page.getByRole("link", { name: "Documents", exact: true }).click()
    await looksRight(page)
    await page.getByRole("link", { name: "Next: Identity card, front" }).click()
    await looksRight(page)
    await page
      .getByLabel("Choose a photo or a file")
      .setInputFiles({ name: "card.jpg", mimeType: "image/jpeg", buffer: svg })
    await page.getByRole("button", { name: "Send this file" }).click()
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible()
    await expect(page).toHaveTitle(/^Error: /)
    await looksRight(page)
    for (const [title, file] of papers) {
      await expect(page.getByRole("heading", { level: 1 })).toContainText(title)
      await page.getByLabel("Choose a photo or a file").setInputFiles(await file())
      await page.getByRole("button", { name: "Send this file" }).click()
      await expect(page.getByText("It is kept.")).toBeVisible({ timeout: 60_000 })
    }
    await expect(page.getByRole("button", { name: "Remove" })).toBeVisible()
    await looksRight(page)
    await page.getByRole("link", { name: "All documents" }).click()
    await page.getByRole("link", { name: "Continue" }).click()
  })

  await test.step("check the answers, submit, and see what happens next and by when", async () => {
    await expect(page).not.toHaveURL(/consents/)
    await page.goto("/application/check-answers")
    await expect(page.getByText("35202-•••••••")).toBeVisible()
    await looksRight(page)
    await page.getByRole("button", { name: "Submit application" }).click()
    await expect(page).toHaveURL(/\/application\/FR-\d{4}-\d{7}$/)
    await expect(page.getByText("You submitted it")).toBeVisible()
    await expect(page.getByText("Meezan Bank, USD")).toBeVisible()
    await looksRight(page)
    await messageTo(email, /FR-\d{4}-\d{7}|received|application/i)
  })

  await test.step("sign out", async () => {
    await page.getByRole("button", { name: "Sign out" }).click()
    await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible()
    await page.goto("/home")
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  })
})
