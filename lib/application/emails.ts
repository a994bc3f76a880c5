import "server-only"
import { type EmailPart, type EmailWriters, emailWords, longDate, rupees } from "#lib/notifications/index.ts"
import { fromDateColumn } from "#lib/platform/clock.ts"
import { database, type Prisma } from "#lib/platform/database.ts"
import type { JobIds } from "#lib/platform/queue.ts"
import { everyBank, everyDeclineReason, localName } from "#lib/reference/index.ts"
import { asked } from "./lifecycle.ts"

/** The letters about an application. None holds a number of theirs, an answer or an officer's words: those are behind sign-in. */
export const applicationEmails: EmailWriters = {
  "email.application-received": ({ application = "" }) =>
    letter("received", application, ({ dueOn, locale }) => ({ dueOn: day(dueOn, locale) })),
  "email.answer-received": ({ application = "" }) =>
    letter("answer-received", application, ({ dueOn, locale }) => ({ dueOn: day(dueOn, locale) })),
  "email.information-requested": ({ application = "" }) =>
    letter("information-requested", application, ({ answerDueOn, locale }) => ({ answerBy: day(answerDueOn, locale) })),
  "email.decline-intended": ({ application = "" }) =>
    letter("decline-intended", application, ({ answerDueOn, locale }) => ({ answerBy: day(answerDueOn, locale) })),
  "email.answer-reminder": remind,
  "email.lapsed-unanswered": ({ application = "" }) =>
    letter("lapsed-unanswered", application, ({ answerDueOn, locale }) => ({ answerBy: day(answerDueOn, locale) })),
  "email.on-hold": ({ application = "" }) => letter("on-hold", application),
  "email.resumed": ({ application = "" }) =>
    letter("resumed", application, ({ dueOn, locale }) => ({ dueOn: day(dueOn, locale) })),
  "email.initially-approved": ({ application = "" }) =>
    letter("initially-approved", application, ({ slips: [slip], locale }) => ({
      amount: rupees(slip?.amountPaisa ?? 0),
      lapsesOn: day(slip?.lapsesOn, locale),
    })),
  "email.declined": ({ application = "" }) => letter("declined", application),
  "email.registered": ({ application = "" }) =>
    letter("registered", application, ({ registration, locale }) => ({
      number: registration?.number ?? "",
      expiresOn: day(registration?.expiresOn, locale),
    })),
  "email.reopened": ({ application = "" }) =>
    letter("reopened", application, ({ dueOn, locale }) => ({ dueOn: day(dueOn, locale) })),
  "email.application-withdrawn": ({ application = "" }) => letter("withdrawn", application),
}

const facts = {
  reference: true,
  dueOn: true,
  answerDueOn: true,
  declineReason: true,
  account: { select: { email: true, locale: true } },
  slips: { orderBy: { issuedAt: "desc" }, take: 1, select: { amountPaisa: true, lapsesOn: true } },
  registration: { select: { number: true, expiresOn: true } },
  dollarRequest: { select: { bankCode: true, currency: true } },
} as const satisfies Prisma.ApplicationSelect

type Facts = Prisma.ApplicationGetPayload<{ select: typeof facts }> & { locale: string }
type Kind =
  | "received"
  | "answer-received"
  | "information-requested"
  | "decline-intended"
  | "answer-reminder"
  | "lapsed-unanswered"
  | "on-hold"
  | "resumed"
  | "initially-approved"
  | "declined"
  | "reopened"
  | "registered"
  | "withdrawn"

async function letter(kind: Kind, id: string, valuesOf: (facts: Facts) => Record<string, string> = () => ({})) {
  const found = await database.application.findUniqueOrThrow({ where: { id }, select: facts })
  const { email: to, locale } = found.account
  const t = emailWords(locale)
  const values = { reference: found.reference, ...valuesOf({ ...found, locale }) }
  const more = await partsOf(kind, found, locale)
  const paragraphs: EmailPart[] = [
    { text: t(`application.${kind}.body`, values) },
    ...more,
    { text: t(`application.${kind}.next`, values) },
    { link: `/application/${found.reference}`, label: t("application.link") },
  ]
  return { to, locale, subject: t(`application.${kind}.subject`, values), paragraphs }
}

/** Nothing is written to somebody who has answered since, or whose time is over. */
async function remind({ application: id = "" }: JobIds) {
  const { status } = await database.application.findUniqueOrThrow({ where: { id }, select: { status: true } })
  if (!asked.includes(status)) return null
  return letter("answer-reminder", id, ({ answerDueOn, locale }) => ({
    answerBy: day(answerDueOn, locale),
    asked: status,
  }))
}

async function partsOf(kind: Kind, found: Omit<Facts, "locale">, locale: string): Promise<EmailPart[]> {
  if (kind === "declined") return reasonLetter(found.declineReason, locale)
  return kind === "registered" && found.dollarRequest ? dollarAccount(found.dollarRequest, locale) : []
}

/** The request for a dollar account that the registration has opened: with the same letter, since they come together. */
async function dollarAccount({ bankCode, currency }: { bankCode: string; currency: string }, locale: string) {
  const bank = (await everyBank()).find(({ code }) => code === bankCode)
  const values = { bank: bank ? localName(bank, locale) : bankCode, currency }
  return [{ text: emailWords(locale)("application.registered.dollarAccount", values) }]
}

/** The board's standing words for a reason; never what an officer wrote beside it. */
async function reasonLetter(code: string | null, locale: string): Promise<EmailPart[]> {
  const reason = (await everyDeclineReason()).find((known) => known.code === code)
  return reason ? [{ text: locale === "ur" ? reason.letterUr : reason.letterEn }] : []
}

function day(column: Date | null | undefined, locale: string): string {
  return column ? longDate(fromDateColumn(column), locale) : ""
}
