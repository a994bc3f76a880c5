import type { Page } from "@playwright/test"
import { someIban, someIdentityNumber } from "#test/given-application.ts"
import type { Words } from "./words.ts"

type Question = { title: string; section?: string; fill: (page: Page) => Promise<void> }

/**
 * Fills in one question a page, as a person reads it: by the labels on the page, in the page's language. In the order
 * in which they come; `section` is what the task list calls the one that begins there.
 */
export function questionsIn(words: Words): [Question, ...Question[]] {
  const { t } = words
  return [...identity(words), ...contact(words), ...work(words), ...money(words)].concat({
    title: t("application.consents.agreement.title"),
    section: t("application.sections.consents.title"),
    fill: async (page) => {
      for (const box of await page.getByRole("checkbox").all()) await box.check()
    },
  }) as [Question, ...Question[]]
}

function identity({ t }: Words): Question[] {
  return [
    {
      title: t("application.identity.name.title"),
      fill: async (page) => {
        await page.getByLabel(t("application.labels.fullName"), { exact: true }).fill("Ayesha Khan")
        await page.getByLabel(t("application.labels.fullNameUrdu")).fill("عائشہ خان")
        await page.getByLabel(t("application.options.guardianKind.father"), { exact: true }).check()
        await page.getByLabel(t("application.labels.guardianName"), { exact: true }).fill("Imran Khan")
      },
    },
    {
      title: t("application.identity.card.title"),
      fill: async (page) => {
        await page.getByLabel(t("application.options.identityKind.cnic")).check()
        await page.getByLabel(t("application.labels.identityNumber")).fill(someIdentityNumber())
        await date(t, page, t("application.labels.identityIssuedOn"), ["3", "5", "2019"])
        await page.getByLabel(t("application.labels.identityForLife")).check()
      },
    },
    {
      title: t("application.identity.person.title"),
      fill: async (page) => {
        await date(t, page, t("application.labels.dateOfBirth"), ["14", "8", "1994"])
        await page.getByLabel(t("application.options.gender.woman")).check()
      },
    },
  ]
}

function contact({ t, nameOf }: Words): Question[] {
  return [
    {
      title: t("application.contact.mobile.title"),
      section: t("application.sections.contact.title"),
      fill: (page) => page.getByRole("textbox").fill("0300 1234567"),
    },
    {
      title: t("application.contact.address.title"),
      fill: async (page) => {
        await page.getByLabel(t("application.labels.addressLine")).fill("House 12, Street 4, Model Town")
        await page.getByLabel(t("application.labels.city")).fill("Lahore")
        const province = { label: nameOf("provinces", "punjab") }
        await page.getByLabel(t("application.labels.provinceCode")).selectOption(province)
        const district = { label: nameOf("districts", "lahore") }
        await page.getByLabel(t("application.labels.districtCode")).selectOption(district)
      },
    },
  ]
}

function work({ t, nameOf }: Words): Question[] {
  return [
    {
      title: t("application.work.category.title"),
      section: t("application.sections.work.title"),
      fill: async (page) => {
        await page.getByRole("radio", { name: nameOf("categories", "web-development") }).check()
        await page.getByRole("checkbox", { name: nameOf("categories", "design-and-video") }).check()
      },
    },
    {
      title: t("application.work.experience.title"),
      fill: async (page) => {
        await page.getByLabel(t("application.labels.skills")).fill("React, Node, SQL")
        await page.getByLabel(t("application.labels.yearsOfExperience")).fill("6")
        await page.getByLabel(t("application.options.platforms.upwork")).check()
      },
    },
    {
      title: t("application.work.profiles.title"),
      fill: (page) => page.getByRole("textbox").fill("https://www.upwork.com/freelancers/ayesha"),
    },
    {
      title: t("application.work.earnings.title"),
      fill: (page) => page.getByLabel(t("application.options.earningsBand.1000_2500")).check(),
    },
  ]
}

function money({ t, nameOf }: Words): Question[] {
  return [
    {
      title: t("application.tax.ntn.title"),
      section: t("application.sections.tax.title"),
      fill: (page) => page.getByRole("textbox").fill("1234567-8"),
    },
    {
      title: t("application.bank.account.title"),
      section: t("application.sections.bank.title"),
      fill: async (page) => {
        const bank = page.getByLabel(t("application.labels.bankCode"), { exact: true })
        await bank.selectOption({ label: nameOf("banks", "HABB") })
        await page.getByLabel(t("application.labels.iban")).fill(someIban())
        await page.getByLabel(t("application.labels.accountTitle")).fill("Ayesha Khan")
      },
    },
    {
      title: t("application.dollarAccount.choice.title"),
      section: t("application.sections.dollarAccount.title"),
      fill: async (page) => {
        await page.getByRole("radio", { name: t("application.options.wantsDollarAccount.yes") }).check()
        const bank = page.getByLabel(t("application.labels.dollarBankCode"))
        await bank.selectOption({ label: nameOf("banks", "MEZN") })
        await page.getByLabel(t("application.options.dollarCurrency.USD")).check()
      },
    },
  ]
}

async function date(t: Words["t"], page: Page, legend: string, parts: [day: string, month: string, year: string]) {
  const group = page.getByRole("group", { name: legend })
  const boxes = [t("common.date.day"), t("common.date.month"), t("common.date.year")]
  for (const [at, box] of boxes.entries()) await group.getByLabel(box).fill(parts[at] ?? "")
}
