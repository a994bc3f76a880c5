import type { Page } from "@playwright/test"
import { generate } from "otplib"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { givenSubmitted } from "#test/given-application.ts"
import { goodPassword, someEmail } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { messageTo } from "./mail.ts"
import { somebody } from "./scenes.ts"

const name = "Hira Malik"

async function invite(admin: Page, email: string) {
  await admin.goto("/desk/reports")
  await admin.getByRole("link", { name: "People" }).click()
  await admin.getByRole("link", { name: "Invite somebody" }).click()
  await admin.getByLabel("Their name").fill(name)
  await admin.getByLabel("E-mail address").fill(email)
  await admin.getByRole("combobox", { name: "Role" }).selectOption({ label: "Officer" })
  await admin.getByRole("button", { name: "Send the invitation" }).click()
  await expect(admin.getByText("The invitation is on its way.")).toBeVisible()
}

async function linkTo(email: string): Promise<string> {
  const { text } = await messageTo(email, /invited to the board/)
  return /https?:\S+\/invitation\/\S+/.exec(text)?.[0] ?? ""
}

/** Takes the invitation on, sets the authenticator up, and keeps the recovery codes. */
async function join(page: Page, link: string, looksRight: (page: Page) => Promise<void>) {
  await page.goto(link)
  await expect(page.getByText(name)).toBeVisible()
  await looksRight(page)
  await page.getByLabel("New password").fill("seven slow lanterns")
  await page.getByRole("button", { name: "Take the invitation on" }).click()
  await expect(page.getByRole("heading", { name: "Set up your authenticator app" })).toBeVisible()
  const secret = /\b[A-Z2-7]{16,}\b/.exec((await page.getByRole("main").innerText()).replaceAll(" ", ""))?.[0] ?? ""
  await page.getByLabel("Code").fill(await generate({ secret }))
  await page.getByRole("button", { name: "Set it up and sign in" }).click()
  await expect(page.getByRole("heading", { name: "Recovery codes" })).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: /^[0-9A-Z]{5}-[0-9A-Z]{5}$/ })).toHaveCount(10)
  await looksRight(page)
  await page.getByRole("button", { name: "I have kept them" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Queue" })).toBeVisible()
}

test("who was invited becomes an officer, and keeps nothing once the role is taken away", async ({
  page: officer,
  windowOf,
  looksRight,
}) => {
  test.setTimeout(120_000)
  const [admin, email] = [await windowOf(await givenPerson("admin", "Kamran Shah")), someEmail()]
  const { reference } = await givenSubmitted(await givenPerson())

  await test.step("an admin invites them", () => invite(admin, email))
  const link = await linkTo(email)
  await test.step("they take it on by the link in the letter", () => join(officer, link, looksRight))
  await test.step("the link works once", async () => {
    await officer.goto(link)
    await expect(officer.getByText("This invitation doesn’t work, or no longer.")).toBeVisible()
  })

  await test.step("they take an application", async () => {
    await officer.goto(`/desk/application/${reference}`)
    await officer.getByRole("button", { name: "Take this application" }).click()
    await expect(officer.getByRole("link", { name: "Put on hold" })).toBeVisible()
    await officer.goto(`/desk/application/${reference}/hold`)
    await expect(officer.getByLabel("Reason")).toBeVisible()
  })

  await test.step("the admin takes the role away while they write", async () => {
    await admin.goto("/desk/people")
    await looksRight(admin)
    await admin.getByRole("row").filter({ hasText: email }).getByRole("link").click()
    await expect(admin.getByText("One application, no enquiries")).toBeVisible()
    await looksRight(admin)
    await admin.getByRole("combobox", { name: "Role" }).selectOption({ label: "Auditor" })
    await admin.getByRole("button", { name: "Change the role" }).click()
    await expect(admin.getByText("The role is changed.")).toBeVisible()
    await messageTo(email, /Your role was changed/)
  })

  await test.step("their next action is refused, and the application waits for others", async () => {
    await officer.getByLabel("Reason").fill("The bank was asked")
    await officer.getByRole("button", { name: "Put it on hold" }).click()
    await expect(officer.getByText("There is no such thing, or it is not yours.")).toBeVisible()
    const select = { status: true, assigneeId: true, deskTab: true }
    const stands = await database.application.findUniqueOrThrow({ where: { reference }, select })
    expect(stands).toEqual({ status: "submitted", assigneeId: null, deskTab: "review" })
  })

  await test.step("suspended, they are signed out at once", async () => {
    await admin.getByLabel("Why they are suspended").fill("Left the board")
    await admin.getByRole("button", { name: "Suspend them" }).click()
    await expect(admin.getByText("They are suspended and signed out.")).toBeVisible()
    await officer.goto("/desk")
    await expect(officer.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible()
  })

  await test.step("the log tells it, by a part of the name", async () => {
    await admin.getByRole("link", { name: "Audit log", exact: true }).click()
    await admin.getByRole("searchbox", { name: "Person" }).fill(email.slice(0, 20))
    await admin.getByRole("button", { name: "Find the person" }).click()
    await expect(admin).toHaveURL(/people=/)
    await expect(admin).toHaveTitle(/Audit log/)
    await expect(admin.getByRole("rowheader", { name: "Role changed" })).toBeVisible()
    await expect(admin.getByRole("rowheader", { name: "Member of the staff suspended" })).toBeVisible()
    expect(admin.url()).not.toContain(email.slice(0, 20))
    await looksRight(admin)
    await admin.getByRole("combobox", { name: "What happened" }).selectOption({ label: "Role changed" })
    await admin.getByRole("button", { name: "Show" }).click()
    await expect(admin).toHaveURL(/event=account.role_changed/)
    await expect(admin.getByRole("rowheader")).toHaveText(["Role changed"])
  })
})

test("an auditor reads who the staff are, and finds nothing to change", async ({ windowOf, looksRight }) => {
  const auditor = await windowOf(await givenPerson("auditor", "Farah Jamil"))
  await givenPerson("officer", "Sana Mir")
  await auditor.goto("/desk/people")
  await looksRight(auditor)
  await expect(auditor.getByRole("link", { name: "Invite somebody" })).toHaveCount(0)
  await auditor.getByRole("link", { name: "Sana Mir" }).first().click()
  await expect(auditor.getByRole("heading", { level: 1, name: "Sana Mir" })).toBeVisible()
  await expect(auditor.getByRole("main").getByRole("button")).toHaveCount(0)
})

test("an admin who proved who they are too long ago does so again, and goes on where they were", async ({
  windowOf,
}) => {
  const person = await somebody("admin", "Kamran Shah")
  const [admin, member] = [await windowOf(person), await givenPerson("officer", "Bilal Aziz")]
  const longAgo = { steppedUpAt: addSeconds(now(), -3_600) }
  await database.session.updateMany({ where: { accountId: person.id }, data: longAgo })
  await admin.goto(`/desk/people/${member.id}`)
  await expect(admin.getByRole("main").getByRole("button")).toHaveCount(0)
  await admin.getByRole("link", { name: "Confirm that it is you to change anything here" }).click()
  await admin.getByLabel("Password").fill(goodPassword)
  await admin.getByRole("button", { name: "Go on" }).click()
  await admin.getByRole("button", { name: "Sign them out everywhere" }).click()
  await expect(admin.getByText("They are signed out everywhere.")).toBeVisible()
})
