import { randomId } from "#lib/platform/clock.ts"
import { localePath } from "#lib/platform/locale.ts"
import { heic, pdf, photo, svg } from "#test/files.ts"
import { questionsIn } from "./answers.ts"
import { expect, test } from "./journey.ts"
import { codeTo, messageTo } from "./mail.ts"
import { wordsIn } from "./words.ts"

const password = "three quiet rivers"

const picture = async () => ({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: await photo(1_600, 1_200) })
const papers = [
  ["cnic_front", picture],
  ["cnic_back", async () => ({ name: "IMG_0002.heic", mimeType: "image/heic", buffer: heic })],
  ["ntn_certificate", async () => ({ name: "ntn.pdf", mimeType: "application/pdf", buffer: await pdf() })],
  ["bank_certificate", picture],
  ["proof_of_work", picture],
] as const

test("a freelancer signs up, fills in an application on two devices, and submits it", async ({
  page,
  browser,
  baseURL,
  viewport,
  javaScriptEnabled,
  language,
  looksRight,
}) => {
  test.setTimeout(240_000)
  const email = `${randomId()}@example.org`
  const words = wordsIn(language)
  const { t } = words
  const address = (path: string) => localePath(language, path)
  const emailLabel = t("account.email")
  const passwordLabel = t("account.password")
  const codeLabel = t("account.code")
  const goOn = t("common.saveAndContinue")

  await test.step("sign up, and confirm the address with the code from the e-mail", async () => {
    await page.goto(address("/sign-up"))
    await looksRight(page)
    await page.getByLabel(emailLabel).fill(email)
    await page.getByLabel(passwordLabel).fill("short")
    await page.getByRole("button", { name: t("account.signUp.submit") }).click()
    await expect(page.getByRole("heading", { name: t("common.problemTitle") })).toBeVisible()
    await expect(page.getByLabel(emailLabel)).toHaveValue(email)
    await looksRight(page)
    await page.getByLabel(passwordLabel).fill(password)
    await page.getByRole("button", { name: t("account.signUp.submit") }).click()
    await expect(page.getByRole("heading", { name: t("account.verifyEmail.title") })).toBeVisible()
    await looksRight(page)
    await page.getByLabel(codeLabel).fill(await codeTo(email))
    await page.getByRole("button", { name: t("account.verifyEmail.submit"), exact: true }).click()
    await expect(page.getByRole("button", { name: t("common.signOut") })).toBeVisible()
  })

  await test.step("begin; a refused page names every problem, links to it, and keeps what was typed", async () => {
    await looksRight(page)
    await page.getByRole("main").getByRole("button").first().click()
    await page.getByRole("link", { name: t("application.sections.identity.title"), exact: true }).click()
    const fullName = page.getByLabel(t("application.labels.fullName"), { exact: true })
    await fullName.fill("Ayesha 7 Khan")
    await page.getByRole("button", { name: goOn }).click()
    await expect(page.getByRole("heading", { name: t("common.problemTitle") })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${t("common.errorPrefix")}`))
    await expect(fullName).toHaveValue("Ayesha 7 Khan")
    await expect(page.getByText(t("fields.name.digits")).first()).toBeVisible()
    const summary = page.getByRole("alert").or(page.locator(".summary")).first()
    expect(await summary.getByRole("link").count()).toBeGreaterThan(1)
    await looksRight(page)
  })

  const [first, ...rest] = questionsIn(words)
  await test.step("answer the first question", async () => {
    await first.fill(page)
    await page.getByRole("button", { name: goOn }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(rest[0]?.title ?? "")
  })

  await test.step("go on on another device, which asks for a code by e-mail first", async () => {
    const device = await browser.newContext({ baseURL, viewport, javaScriptEnabled })
    const other = await device.newPage()
    await other.goto(address("/application"))
    await other.getByLabel(emailLabel).fill(email)
    await other.getByLabel(passwordLabel).fill(password)
    await other.getByRole("button", { name: t("account.signIn.submit") }).click()
    await expect(other.getByRole("heading", { name: t("account.signInCode.title") })).toBeVisible()
    await other.getByLabel(codeLabel).fill(await codeTo(email, 2))
    await other.getByRole("button", { name: t("account.signInCode.submit"), exact: true }).click()
    await expect(other.getByRole("heading", { name: t("application.title") })).toBeVisible()
    await looksRight(other)
    await other.goto(address("/application/identity/name"))
    await expect(other.getByLabel(t("application.labels.fullName"), { exact: true })).toHaveValue("Ayesha Khan")
    await device.close()
  })

  for (const { title, section, fill } of rest) {
    await test.step(title, async () => {
      if (section) {
        await expect(page.getByRole("heading", { name: t("application.title") })).toBeVisible()
        await page.getByRole("link", { name: section, exact: true }).click()
      }
      await expect(page.getByRole("heading", { level: 1 }).or(page.locator("legend h1, label h1"))).toContainText(title)
      await looksRight(page)
      await fill(page)
      await page.getByRole("button", { name: goOn }).click()
    })
  }

  await test.step("add the documents, with a photo of the card, and see what is wrong with what is none", async () => {
    await expect(page.getByRole("heading", { name: t("application.title") })).toBeVisible()
    await page.getByRole("link", { name: t("application.sections.documents.title"), exact: true }).click()
    await looksRight(page)
    const front = t("application.documents.kinds.cnic_front")
    await page.getByRole("link", { name: t("application.documents.addNext", { kind: front }) }).click()
    await looksRight(page)
    await page
      .getByLabel(t("application.documents.choose"))
      .setInputFiles({ name: "card.jpg", mimeType: "image/jpeg", buffer: svg })
    await page.getByRole("button", { name: t("application.documents.send") }).click()
    await expect(page.getByRole("heading", { name: t("common.problemTitle") })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${t("common.errorPrefix")}`))
    await looksRight(page)
    for (const [kind, file] of papers) {
      await expect(page.getByRole("heading", { level: 1 })).toContainText(t(`application.documents.${kind}.title`))
      await page.getByLabel(t("application.documents.choose")).setInputFiles(await file())
      await page.getByRole("button", { name: t("application.documents.send") }).click()
      await expect(page.getByText(t("application.documents.added"))).toBeVisible({ timeout: 60_000 })
    }
    await expect(page.getByRole("button", { name: t("application.documents.remove") })).toBeVisible()
    await looksRight(page)
    await page.getByRole("link", { name: t("application.documents.all") }).click()
    await page.getByRole("link", { name: t("application.documents.goOn") }).click()
  })

  await test.step("check the answers, submit, and see what happens next and by when", async () => {
    await expect(page).not.toHaveURL(/consents/)
    await page.goto(address("/application/check-answers"))
    await expect(page.getByText("35202-•••••••")).toBeVisible()
    await looksRight(page)
    await page.getByRole("button", { name: t("application.check.submit") }).click()
    await expect(page).toHaveURL(/\/application\/FR-\d{4}-\d{7}$/)
    await expect(page.getByText(t("status.events.submitted"))).toBeVisible()
    const account = t("status.dollarAccount.account", { bank: words.nameOf("banks", "MEZN"), currency: "USD" })
    await expect(page.getByText(account)).toBeVisible()
    await looksRight(page)
    const [subject = ""] = t("emails.application.received.subject", { reference: "|" }).split("|")
    const { text } = await messageTo(email, new RegExp(subject))
    expect(text).toContain(localePath(language, "/application/FR-"))
  })

  await test.step("sign out", async () => {
    await page.getByRole("button", { name: t("common.signOut") }).click()
    await expect(page.getByRole("link", { name: t("common.signIn") }).first()).toBeVisible()
    await page.goto(address("/home"))
    await expect(page.getByRole("heading", { name: t("account.signIn.title") })).toBeVisible()
  })
})
