import { givenSubmitted } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { expect, test } from "./journey.ts"
import { wordsIn } from "./words.ts"

test("who reads English switches to Urdu and back on the same page", async ({ page, looksRight }) => {
  await page.goto("/statistics?year=2021-22")
  await page.getByRole("link", { name: "اردو" }).click()
  await expect(page).toHaveURL(/\/ur\/statistics\?year=2021-22$/)
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await looksRight(page)
  await page.getByRole("contentinfo").getByRole("link").first().click()
  await expect(page).toHaveURL(/\/ur\/help$/)
  await page.getByRole("link", { name: "English" }).click()
  await expect(page).toHaveURL(/[^r]\/help$/)
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr")
})

test("an English page fetches no Urdu typeface for the word that leads to Urdu", async ({ page }) => {
  const fonts: string[] = []
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()))
  await page.goto("/sign-up", { waitUntil: "networkidle" })
  expect(fonts.filter((font) => /nastaliq|urdu/i.test(font))).toEqual([])
})

test("a page in Urdu fetches the letters of Urdu, and none of its neighbours'", async ({ page }) => {
  const fonts: string[] = []
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()))
  await page.goto("/ur", { waitUntil: "networkidle" })
  expect(fonts.filter((font) => /urdu-letters/.test(font))).toHaveLength(1)
  expect(fonts.filter((font) => /nastaliq/.test(font))).toEqual([])
})

test("what a page in Urdu does not have is said in Urdu", async ({ page, looksRight }) => {
  const answer = await page.goto("/ur/nothing-of-the-kind")
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { name: "یہ صفحہ موجود نہیں" })).toBeVisible()
  await looksRight(page)
})

test("the desk works in Urdu: queue, review, a decision, reports and the audit log", async ({
  windowOf,
  looksRight,
}) => {
  const { t } = wordsIn("ur")
  const [sana, farah] = [await givenPerson("officer", "Sana Mir"), await givenPerson("auditor", "Farah Jamil")]
  const { reference } = await givenSubmitted(await givenPerson())
  const [officer, auditor] = [await windowOf(sana), await windowOf(farah)]
  await officer.goto("/ur/desk")
  await expect(officer.getByRole("heading", { name: t("desk.queue.title") })).toBeVisible()
  await looksRight(officer)
  await officer.goto(`/ur/desk/application/${reference}`)
  await officer.getByRole("button", { name: t("desk.application.claim") }).click()
  await expect(officer.getByText(t("desk.application.done.claimed"))).toBeVisible()
  await looksRight(officer)
  await officer.getByRole("link", { name: t("desk.decide.decline.button") }).click()
  await looksRight(officer)
  await officer.getByRole("button", { name: t("desk.decide.decline.submit") }).click()
  await expect(officer.getByRole("heading", { name: t("common.problemTitle") })).toBeVisible()
  for (const page of ["/ur/desk/reports", "/ur/desk/audit"]) {
    await auditor.goto(page)
    await looksRight(auditor)
  }
})
