import { database } from "#lib/platform/database.ts"
import { mailSignature } from "#lib/platform/encryption.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { goodPassword } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { codeTo, messageTo } from "./mail.ts"
import { somebody } from "./scenes.ts"

/** What a mail provider posts when a letter came back, really signed. */
async function providerSaysBounced(baseURL: string, letter: string) {
  const event = { event: "bounced", bounce: "hard", reason: "no_such_mailbox", at: new Date().toISOString() }
  const body = JSON.stringify({ events: [{ ...event, messageId: `<${letter}@localhost>` }] })
  const timestamp = String(Math.floor(Date.now() / 1000))
  return fetch(`${baseURL}/api/mail-events`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-mail-timestamp": timestamp,
      "x-mail-signature": mailSignature(timestamp, body),
    },
    body,
  })
}

test("a letter that came back is shown, asked about at the next sign-in, and sent again", async ({
  page,
  windowOf,
  looksRight,
  baseURL,
}) => {
  const ayesha = await somebody("freelancer", "Ayesha Khan")
  const { id, reference } = await givenSubmitted(ayesha)
  const status = `/application/${reference}`
  await messageTo(ayesha.email, /We have your application/)
  const letter = await database.letter.findFirstOrThrow({ where: { applicationId: id } })
  await expect.poll(async () => (await database.letter.findUnique({ where: { id: letter.id } }))?.state).toBe("sent")
  expect((await providerSaysBounced(baseURL ?? "", letter.id)).status).toBe(200)

  await test.step("at the next sign-in they are asked for a better address", async () => {
    await page.goto(status)
    await page.getByLabel("E-mail address").fill(ayesha.email)
    await page.getByLabel("Password").fill(goodPassword)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByLabel("Code").fill(await codeTo(ayesha.email))
    await page.getByRole("button", { name: "Sign in" }).click()
    await expect(page.getByRole("heading", { name: "Our letters to you come back" })).toBeVisible()
    await expect(page.getByRole("link", { name: "Change my e-mail address" })).toHaveAttribute("href", "/account/email")
    await looksRight(page)
  })

  await test.step("until they answer, their pages say so", async () => {
    await page.goto("/home")
    await expect(page.getByRole("link", { name: "Give us a better address" })).toBeVisible()
    await page.goto(status)
    await expect(page.getByText("Came back")).toBeVisible()
    await expect(page.getByText("There is no such mailbox.")).toBeVisible()
    await looksRight(page)
  })

  await test.step("the address is right: the letter is tried again, and they are where they wanted to be", async () => {
    await page.goto(`/letters-returned?next=${status}`)
    await page.getByRole("button", { name: "The address is right: try again" }).click()
    await expect(page).toHaveURL(new RegExp(`${status}$`))
    await expect(page.getByRole("link", { name: "Give us a better address" })).toHaveCount(0)
    await expect.poll(() => database.letter.count({ where: { applicationId: id, state: "sent" } })).toBe(1)
  })

  await test.step("they have it sent once more, and an officer sees all three", async () => {
    await page.goto(status)
    await page.getByRole("button", { name: "Send it again" }).click()
    await expect(page.getByText("It is on its way again")).toBeVisible()
    const officer = await windowOf(await givenPerson("officer", "Sana Mir"))
    await officer.goto(`/desk/application/${reference}`)
    await expect(officer.getByText("We have your application")).toHaveCount(3)
    await looksRight(officer)
  })
})
