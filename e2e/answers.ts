import type { Page } from "@playwright/test"
import { someIban, someIdentityNumber } from "#test/given-application.ts"

/**
 * Fills in one question a page, as a person reads it: by the labels on the page. In the order in which they come;
 * `section` is what the task list calls the one that begins there.
 */
export const questions: readonly { title: string; section?: string; fill: (page: Page) => Promise<void> }[] = [
  {
    title: "What is your name?",
    fill: async (page) => {
      await page.getByLabel("Full name", { exact: true }).fill("Ayesha Khan")
      await page.getByLabel("Full name in Urdu").fill("عائشہ خان")
      await page.getByLabel("Father").check()
      await page.getByLabel("Their name").fill("Imran Khan")
    },
  },
  {
    title: "What is on your identity card?",
    fill: async (page) => {
      await page.getByLabel("CNIC").check()
      await page.getByLabel("Number on the card").fill(someIdentityNumber())
      await date(page, "Date of issue", "3", "5", "2019")
      await page.getByLabel("The card says “lifetime”").check()
    },
  },
  {
    title: "When were you born, and what is your gender?",
    fill: async (page) => {
      await date(page, "Date of birth", "14", "8", "1994")
      await page.getByLabel("Woman").check()
    },
  },
  {
    title: "What is your mobile number?",
    section: "Contact",
    fill: (page) => page.getByRole("textbox").fill("0300 1234567"),
  },
  {
    title: "Where do you live?",
    fill: async (page) => {
      await page.getByLabel("House, street, area").fill("House 12, Street 4, Model Town")
      await page.getByLabel("City, town or village").fill("Lahore")
      await page.getByLabel("Province or territory").selectOption({ label: "Punjab" })
      await page.getByLabel("District").selectOption({ label: "Lahore" })
    },
  },
  {
    title: "What do you export?",
    section: "What you export",
    fill: async (page) => {
      await page.getByRole("radio", { name: "Websites and web applications" }).check()
      await page.getByRole("checkbox", { name: "Graphic design, animation and video" }).check()
    },
  },
  {
    title: "What can you do, and where do you sell it?",
    fill: async (page) => {
      await page.getByLabel("Skills").fill("React, Node, SQL")
      await page.getByLabel("Years of experience").fill("6")
      await page.getByLabel("Upwork").check()
    },
  },
  {
    title: "Which profiles show your work?",
    fill: (page) => page.getByRole("textbox").fill("https://www.upwork.com/freelancers/ayesha"),
  },
  {
    title: "How much do you earn from abroad in a usual month?",
    fill: (page) => page.getByLabel("USD 1,000 to 2,500").check(),
  },
  {
    title: "What is your NTN?",
    section: "Tax",
    fill: (page) => page.getByRole("textbox").fill("1234567-8"),
  },
  {
    title: "Which bank account are you paid into?",
    section: "Bank",
    fill: async (page) => {
      await page.getByLabel("Bank", { exact: true }).selectOption({ label: "HBL (Habib Bank)" })
      await page.getByLabel("IBAN").fill(someIban())
      await page.getByLabel("Account title").fill("Ayesha Khan")
    },
  },
  {
    title: "Do you want a dollar account?",
    section: "Dollar account",
    fill: async (page) => {
      await page.getByRole("radio", { name: "Yes" }).check()
      await page.getByLabel("Bank for the dollar account").selectOption({ label: "Meezan Bank" })
      await page.getByLabel("US dollars (USD)").check()
    },
  },
  {
    title: "What may the board do with your answers?",
    section: "Consents",
    fill: async (page) => {
      for (const box of await page.getByRole("checkbox").all()) await box.check()
    },
  },
]

async function date(page: Page, legend: string, day: string, month: string, year: string) {
  const group = page.getByRole("group", { name: legend })
  await group.getByLabel("Day").fill(day)
  await group.getByLabel("Month").fill(month)
  await group.getByLabel("Year").fill(year)
}
