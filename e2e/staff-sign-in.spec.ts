import { generate } from "otplib"
import { systemActor } from "#lib/identity/actor.ts"
import { makeAdmin } from "#lib/identity/make-admin.ts"
import { randomId } from "#lib/platform/clock.ts"
import { expect, test } from "./journey.ts"

test("a first admin replaces the password and sets up an authenticator before anything opens", async ({
  page,
  looksRight,
}) => {
  const email = `${randomId()}@example.org`
  const made = await makeAdmin(systemActor("operator"), { email, another: true } as never)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill((made.value as { password: string }).password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByRole("heading", { name: "Choose a password of your own" })).toBeVisible()
  await looksRight(page)
  await page.getByLabel("New password").fill("seven slow lanterns")
  await page.getByRole("button", { name: "Save and go on" }).click()
  await expect(page.getByRole("heading", { name: "Set up your authenticator app" })).toBeVisible()
  await looksRight(page)
  expect((await page.goto("/desk/reports"))?.url()).toContain("set-up-authenticator")
  const secret = /\b[A-Z2-7]{16,}\b/.exec((await page.getByRole("main").innerText()).replaceAll(" ", ""))?.[0] ?? ""
  await page.getByLabel("Code").fill(await generate({ secret }))
  await page.getByRole("button", { name: "Set it up and sign in" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Recovery codes")
  await page.getByRole("button", { name: "I have kept them" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Registrations")
})
