import type { Page } from "@playwright/test"
import { submitApplication } from "#lib/application/submit.ts"
import { addDocument } from "#lib/documents/add.ts"
import { database } from "#lib/platform/database.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { pdf } from "#test/files.ts"
import { asItIs, givenAnswer, givenClaimed, givenDraft } from "#test/given-application.ts"
import { done } from "#test/given-identity.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { messageTo } from "./mail.ts"
import { wordsIn } from "./words.ts"

const ur = wordsIn("ur")
const hostile = "<script>document.title = 'taken'</script><b onclick=x>the bank</b>"

/** The side of the viewer's canvas as it is drawn on the page. */
const sizeOf = (page: Page) =>
  page.locator(".stage canvas").evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])

async function givenPdfAndClaimed() {
  const [applicant, sana] = [await givenPerson("freelancer"), await givenPerson("officer", "Sana Mir")]
  await database.account.update({ where: { id: applicant.id }, data: { locale: "ur" } })
  const draft = await givenDraft({ ...applicant, locale: "ur" })
  const content = await pdf((one) => one.addPage([200, 300]).drawText("Page two", { x: 20, y: 100 }))
  done(await addDocument(applicant, { kind: "proof_of_work", name: "contract.pdf", content }))
  done(await submitApplication(applicant, await asItIs(draft)))
  done(await claimApplication(sana, await asItIs(draft)))
  return { applicant, sana, application: await asItIs(draft) }
}

test("an officer reads, notes, queries, asks in the applicant's language, sees what changed, and approves", async ({
  windowOf,
  looksRight,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000)
  const { applicant, sana, application } = await givenPdfAndClaimed()
  const desk = `/desk/application/${application.reference}`
  const [officer, freelancer] = [await windowOf(sana), await windowOf(applicant)]
  await officer.goto(desk)
  await looksRight(officer)

  await test.step("the documents are looked at beside the answers, near, turned, page by page", async () => {
    if (javaScriptEnabled === false) {
      await expect(officer.getByRole("img", { name: "Proof of freelance work, page 2 of 2" })).toBeVisible()
      return
    }
    const viewer = officer.getByRole("group", { name: "Look at the documents" })
    await expect(viewer.locator("canvas")).toBeVisible()
    await expect.poll(() => sizeOf(officer)).not.toEqual([300, 150])
    const fit = await sizeOf(officer)
    await viewer.getByRole("button", { name: "Larger" }).click()
    await expect.poll(async () => (await sizeOf(officer))[0]).toBeGreaterThan(fit[0] ?? 0)
    await viewer.getByRole("button", { name: "Fit" }).click()
    expect(await sizeOf(officer)).toEqual(fit)
    await officer.keyboard.press("v")
    const [across = 0, down = 0] = await sizeOf(officer)
    expect(down).toBeGreaterThan(across)
    await viewer.getByRole("button", { name: "Previous document or page" }).click()
    await expect(viewer.getByRole("img", { name: "Proof of freelance work, page 2 of 2" })).toBeVisible()
    await expect.poll(() => sizeOf(officer)).not.toEqual([300, 150])
    await officer.keyboard.press("p")
    await expect(viewer.getByRole("img", { name: "Proof of freelance work, page 1 of 2" })).toBeVisible()
  })

  await test.step("a note is shown as it was typed, and does nothing", async () => {
    await officer.getByLabel("A note for the desk").fill("The bank\u202Ewrote")
    await officer.getByRole("button", { name: "Keep the note" }).click()
    await expect(officer.getByRole("heading", { name: "There is a problem" })).toBeVisible()
    await expect(officer.getByLabel("A note for the desk")).toHaveValue("The bank\u202Ewrote")
    await officer.getByLabel("A note for the desk").fill(hostile)
    await officer.getByRole("button", { name: "Keep the note" }).click()
    await expect(officer.getByText("Your note is there for the desk")).toBeVisible()
    await expect(officer.getByText(hostile)).toBeVisible()
    await expect(officer).not.toHaveTitle(/taken/)
  })

  await test.step("a section is accepted, another queried, and then nothing is approved", async () => {
    await officer.getByRole("button", { name: "Accept: Contact" }).click()
    await expect(officer.getByText("What you make of the section is noted")).toBeVisible()
    await expect(officer.getByText("Accepted", { exact: true })).toBeVisible()
    await officer.getByRole("link", { name: "Query… Bank" }).click()
    await looksRight(officer)
    await officer.getByRole("textbox", { name: "What is unclear" }).fill("Whose account is it?")
    await officer.getByRole("button", { name: "Keep the query" }).click()
    await expect(officer.getByText("Whose account is it?")).toBeVisible()
    await looksRight(officer)
    await officer.getByRole("link", { name: "Give initial approval" }).click()
    await officer.getByRole("button", { name: "Give initial approval" }).click()
    await expect(officer.getByText("One section is still queried")).toBeVisible()
  })

  await test.step("the question begins with what is queried, and its letter is seen in Urdu before it is sent", async () => {
    await officer.goto(`${desk}/ask`)
    const question = officer.getByLabel("Your question")
    await expect(question).toHaveValue(`${ur.t("application.sections.bank.title")}: Whose account is it?`)
    await officer.getByLabel("Begin with").selectOption("account_title_differs")
    await officer.getByRole("button", { name: "Use these words" }).click()
    await expect(question).toHaveValue(/آپ کے بینک اکاؤنٹ کا نام/)
    await question.fill(`${await question.inputValue()} ${hostile}`)
    await officer.getByRole("button", { name: "Show the letter first" }).click()
    const letter = officer.getByRole("region", { name: "The letter as it would leave" })
    await expect(letter.locator("[dir=rtl][lang=ur]").first()).toContainText("ہمیں آپ سے کچھ معلومات چاہییں")
    await expect(letter).toContainText(hostile)
    await expect(officer).not.toHaveTitle(/taken/)
    await looksRight(officer)
    await officer.getByRole("button", { name: "Send the question" }).click()
    await expect(officer.getByText("The applicant was asked")).toBeVisible()
    await expect(officer.getByText(hostile)).toHaveCount(2)
    const { text } = await messageTo(applicant.email, /معلومات چاہییں/)
    expect(text).not.toContain("script")
  })

  await test.step("the applicant reads the question, never the note, and answers with another address", async () => {
    const { reference } = application
    await freelancer.goto(`/ur/application/${reference}`)
    await expect(freelancer.getByText(/آپ کے بینک اکاؤنٹ کا نام/)).toBeVisible()
    expect(await freelancer.content()).not.toContain("Whose account is it?")
    await expect(freelancer.getByText(hostile)).toHaveCount(1)
    const address = { addressLine: "House 9, Street 2", city: "Multan", provinceCode: "punjab", districtCode: "lahore" }
    await givenAnswer(applicant, await asItIs(application), "contact.address", address)
    await freelancer.goto(`/ur/application/${reference}/answer`)
    await freelancer.getByRole("textbox").fill("یہ میرا اپنا اکاؤنٹ ہے۔")
    await freelancer.getByRole("main").getByRole("button").last().click()
    await expect(freelancer).not.toHaveURL(/answer/)
  })

  await test.step("the officer sees what changed, looks at it again, and approves", async () => {
    await officer.goto(desk)
    await expect(officer.getByText("answers were changed since the applicant was last asked")).toBeVisible()
    const town = officer.locator("dl.facts > div", { hasText: "Multan" })
    await expect(town.getByText("Changed", { exact: true })).toBeVisible()
    await expect(town.getByText("Before: Lahore")).toBeVisible()
    await expect(officer.getByText("Changed since it was accepted: look again")).toBeVisible()
    await looksRight(officer)
    await officer.getByRole("button", { name: "Accept: Contact" }).click()
    await expect(officer.getByText("Changed since it was accepted")).toHaveCount(0)
    await officer.getByRole("button", { name: "Accept: Bank" }).click()
    await expect(officer.getByText("Queried", { exact: true })).toHaveCount(0)
    await officer.getByRole("link", { name: "Give initial approval" }).click()
    await officer.getByRole("button", { name: "Show the letter first" }).click()
    await expect(officer.getByRole("region", { name: "The letter as it would leave" })).toContainText("PSID")
    await looksRight(officer)
    await officer.getByRole("button", { name: "Give initial approval" }).click()
    await expect(officer.getByText("Initial approval is given")).toBeVisible()
  })
})

test("the letter of a decline is seen with its reason and the officer's words before it leaves", async ({
  windowOf,
}) => {
  const [applicant, sana] = [await givenPerson("freelancer"), await givenPerson("officer", "Sana Mir")]
  const { reference } = await givenClaimed(applicant, sana)
  const officer = await windowOf(sana)
  await officer.goto(`/desk/application/${reference}/decline`)
  await officer.getByRole("radio", { name: "Identity card has expired" }).check()
  await officer.getByLabel("Your own words").fill("NADRA gives you a slip at once.")
  await officer.getByRole("button", { name: "Show the letter first" }).click()
  const letter = officer.getByRole("region", { name: "The letter as it would leave" })
  await expect(letter).toContainText("Renew it with NADRA")
  await expect(letter).toContainText("NADRA gives you a slip at once.")
  await expect(officer.getByRole("radio", { name: "Identity card has expired" })).toBeChecked()
  await officer.getByRole("button", { name: "Decline", exact: true }).click()
  await expect(officer.getByText("It is declined")).toBeVisible()
  const { text } = await messageTo(applicant.email, /declin/i)
  expect(text).toContain("Renew it with NADRA")
})
