import { readFileSync } from "node:fs"
import type { Browser, Page } from "@playwright/test"
import { strFromU8, unzipSync } from "fflate"
import { generate } from "otplib"
import { randomId } from "#lib/platform/clock.ts"
import { expect, test } from "./journey.ts"
import { codeTo, messageTo } from "./mail.ts"

const password = "three quiet rivers"

/** Signs up as a person does. Answers their address; one code has come to it. */
async function signUp(page: Page): Promise<string> {
  const email = `${randomId()}@example.org`
  await page.goto("/sign-up")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Create the account" }).click()
  await page.getByLabel("Code").fill(await codeTo(email))
  await page.getByRole("button", { name: "Confirm", exact: true }).click()
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible()
  return email
}

/** A browser that the account has not seen, after the password. */
async function enterPassword(page: Page, email: string, known = password) {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill(known)
  await page.getByRole("button", { name: "Sign in" }).click()
}

async function newWindow(browser: Browser, of: { baseURL?: string; javaScriptEnabled?: boolean }): Promise<Page> {
  return (await browser.newContext(of)).newPage()
}

test("somebody changes password and address, and ends what is signed in elsewhere", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
  looksRight,
}) => {
  test.setTimeout(180_000)
  const email = await signUp(page)
  const other = await newWindow(browser, { ...(baseURL ? { baseURL } : {}), javaScriptEnabled })
  const newPassword = "four loud mountains"
  const newEmail = `${randomId()}@example.org`

  await test.step("a sign-in on a new device is told by a letter, and listed", async () => {
    await enterPassword(other, email)
    await other.getByLabel("Code").fill(await codeTo(email, 2))
    await other.getByRole("button", { name: "Sign in" }).click()
    await expect(other.getByRole("button", { name: "Sign out" })).toBeVisible()
    await messageTo(email, /new device/)
    await page.getByRole("navigation").getByRole("link", { name: email }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible()
    await looksRight(page)
    await page.getByRole("link", { name: "See them" }).click()
    await expect(page.getByText("This device")).toBeVisible()
    await expect(page.getByRole("listitem").filter({ hasText: "Chrome on Linux" })).toHaveCount(2)
    await looksRight(page)
  })

  await test.step("end it: it is out at its next page", async () => {
    await page.getByRole("button", { name: "End", exact: false }).first().click()
    await expect(page.getByText("It is ended.")).toBeVisible()
    await other.goto("/home")
    await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible()
  })

  await test.step("change the password", async () => {
    await page.goto("/account/password")
    await looksRight(page)
    await page.getByLabel("Present password").fill("not this one")
    await page.getByLabel("New password").fill(newPassword)
    await page.getByRole("button", { name: "Change the password" }).click()
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible()
    await looksRight(page)
    await page.getByLabel("Present password").fill(password)
    await page.getByLabel("New password").fill(newPassword)
    await page.getByRole("button", { name: "Change the password" }).click()
    await expect(page.getByText("Your password is changed.")).toBeVisible()
    await messageTo(email, /password was changed/)
  })

  await test.step("change the address, with a code from each end", async () => {
    await page.goto("/account/email")
    await looksRight(page)
    await page.getByLabel("New e-mail address").fill(newEmail)
    await page.getByRole("button", { name: "Send the first code" }).click()
    await expect(page.getByRole("heading", { name: "Enter the code from your present address" })).toBeVisible()
    await looksRight(page)
    await page.getByLabel("Code").fill(await codeTo(email, 3))
    await page.getByRole("button", { name: "Go on" }).click()
    await expect(page.getByRole("heading", { name: "Enter the code from your new address" })).toBeVisible()
    await page.getByLabel("Code").fill(await codeTo(newEmail))
    await page.getByRole("button", { name: "Change the address" }).click()
    await expect(page.getByText("Your e-mail address is changed.")).toBeVisible()
    await expect(page.getByRole("main").getByText(newEmail)).toBeVisible()
    await messageTo(email, /left this e-mail address/)
  })

  await test.step("download everything, then close the account for good", async () => {
    await page.getByRole("link", { name: "Download all my data" }).click()
    await looksRight(page)
    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: "Download" }).click()
    const files = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())))
    expect(JSON.parse(strFromU8(files["account.json"] ?? new Uint8Array()))).toMatchObject({ email: newEmail })
    await page.goto("/account/close")
    await looksRight(page)
    await page.getByRole("button", { name: "Close the account for good" }).click()
    await expect(page.getByText("Your account is closed")).toBeVisible()
    await messageTo(newEmail, /account is closed/)
    await enterPassword(page, newEmail, newPassword)
    await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible()
  })
  await other.context().close()
})

test("an authenticator app takes the place of codes by e-mail, and a recovery code its place", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
  looksRight,
}) => {
  const email = await signUp(page)
  await page.goto("/account/authenticator")
  await looksRight(page)
  await page.getByRole("button", { name: "Set it up" }).click()
  await expect(page.getByRole("img", { name: "QR" })).toBeVisible()
  await looksRight(page)
  const secret = /\b[A-Z2-7]{16,}\b/.exec((await page.getByRole("main").innerText()).replaceAll(" ", ""))?.[0] ?? ""
  await page.getByLabel("Code").fill(await generate({ secret }))
  await page.getByRole("button", { name: "Set it up" }).click()
  await expect(page.getByRole("heading", { name: "Recovery codes" })).toBeVisible()
  await looksRight(page)
  const codes = await page.locator("ol li").allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole("button", { name: "I have kept them" }).click()
  await expect(page.getByText("10 left")).toBeVisible()
  await messageTo(email, /authenticator app was set up/)

  const other = await newWindow(browser, { ...(baseURL ? { baseURL } : {}), javaScriptEnabled })
  await enterPassword(other, email)
  await expect(other.getByRole("heading", { name: "Enter the code from your authenticator app" })).toBeVisible()
  await looksRight(other)
  await other.getByRole("link", { name: "Use a recovery code instead" }).click()
  await expect(other.getByRole("textbox", { name: "Recovery code" })).toBeVisible()
  await looksRight(other)
  await other.getByRole("textbox", { name: "Recovery code" }).fill((codes[0] ?? "").toLowerCase())
  await other.getByRole("button", { name: "Sign in" }).click()
  await expect(other.getByRole("button", { name: "Sign out" })).toBeVisible()
  await page.reload()
  await expect(page.getByText("9 left")).toBeVisible()
  await other.context().close()
})

test("a passkey stands in for the code; without JavaScript the code stays", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
  looksRight,
}) => {
  const email = await signUp(page)
  if (!javaScriptEnabled) {
    await page.goto("/account/passkeys/add")
    await expect(page.getByText("Passkeys need JavaScript")).toBeVisible()
    return
  }
  await withVirtualKey(page)
  await page.goto("/account/passkeys/add")
  await looksRight(page)
  await page.getByLabel("Name of the passkey").fill("My phone")
  await page.getByRole("button", { name: "Make the passkey" }).click()
  await expect(page.getByText("The passkey is added.")).toBeVisible()
  await expect(page.getByText("My phone").first()).toBeVisible()
  await looksRight(page)
  await messageTo(email, /passkey was added/)

  await test.step("the same key on a browser that the account has not seen", async () => {
    // The key lives in this browser: it forgets who it is, and keeps the key.
    await page.context().clearCookies()
    await enterPassword(page, email)
    await expect(page.getByRole("heading", { name: "Enter the code from your e-mail" })).toBeVisible()
    await page.getByRole("link", { name: "Use a passkey instead" }).click()
    await looksRight(page)
    await page.getByRole("button", { name: "Use the passkey" }).click()
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible()
  })

  await test.step("without the key, and without JavaScript, the code still opens the account", async () => {
    const plain = await newWindow(browser, { ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false })
    await enterPassword(plain, email)
    await plain.getByRole("link", { name: "Use a passkey instead" }).click()
    await expect(plain.getByText("Passkeys need JavaScript")).toBeVisible()
    await plain.getByRole("link", { name: "Use a code instead" }).click()
    await plain.getByLabel("Code").fill(await codeTo(email, 3))
    await plain.getByRole("button", { name: "Sign in" }).click()
    await expect(plain.getByRole("button", { name: "Sign out" })).toBeVisible()
    await plain.context().close()
  })

  await test.step("remove it", async () => {
    await page.goto("/account")
    await page.getByRole("link", { name: /^Remove/ }).click()
    await looksRight(page)
    await page.getByRole("button", { name: "Remove the passkey" }).click()
    await expect(page.getByText("The passkey is removed.")).toBeVisible()
  })
})

/** Puts a key into the page's browser, as a phone has one (Chromium's virtual authenticator). */
async function withVirtualKey(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("WebAuthn.enable")
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
