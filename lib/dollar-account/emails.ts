import "server-only"
import type { Email, EmailWriters } from "#lib/notifications/index.ts"
import { emailWords } from "#lib/notifications/index.ts"
import { database } from "#lib/platform/database.ts"
import { everyBank, localName } from "#lib/reference/index.ts"

/** The letters about a dollar account. Each says who decides: the bank. What it wrote is behind sign-in. */
export const dollarAccountEmails: EmailWriters = {
  "email.dollar-account-referred": ({ request = "" }) => step(request, "referred"),
  "email.dollar-account-opened": ({ request = "" }) => step(request, "opened"),
  "email.dollar-account-refused": ({ request = "" }) => step(request, "refused"),
}

async function step(id: string, name: "referred" | "opened" | "refused"): Promise<Email> {
  const { account, application, bankCode, currency } = await database.dollarAccountRequest.findUniqueOrThrow({
    where: { id },
    select: shown,
  })
  const { email: to, locale } = account
  const bank = (await everyBank()).find(({ code }) => code === bankCode)
  const values = { bank: bank ? localName(bank, locale) : bankCode, currency }
  const t = emailWords(locale)
  return {
    to,
    locale,
    subject: t(`dollar-account.${name}.subject`, values),
    paragraphs: [
      { text: t(`dollar-account.${name}.body`, values) },
      { text: t(`dollar-account.${name}.next`, values) },
      { link: `/application/${application.reference}`, label: t("dollar-account.link") },
    ],
  }
}

const shown = {
  bankCode: true,
  currency: true,
  account: { select: { email: true, locale: true } },
  application: { select: { reference: true } },
} as const
