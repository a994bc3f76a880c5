import "server-only"
import {
  type Email,
  type EmailPart,
  type EmailWriter,
  type EmailWriters,
  emailWords,
  longDate,
  rupees,
} from "#lib/notifications/index.ts"
import { fromDateColumn } from "#lib/platform/clock.ts"
import { database, type Prisma } from "#lib/platform/database.ts"
import type { JobIds } from "#lib/platform/queue.ts"
import { everyBank, everyDeclineReason, localName } from "#lib/reference/index.ts"
import { asked } from "./lifecycle.ts"

/** The letters about an application. None holds a number of theirs, an answer or an officer's words: those are behind sign-in. */
export const applicationEmails: EmailWriters = {
  "email.application-received": write("received"),
  "email.answer-received": write("answer-received"),
  "email.information-requested": write("information-requested"),
  "email.decline-intended": write("decline-intended"),
  "email.answer-reminder": remind,
  "email.lapsed-unanswered": write("lapsed-unanswered"),
  "email.on-hold": write("on-hold"),
  "email.resumed": write("resumed"),
  "email.initially-approved": write("initially-approved"),
  "email.declined": write("declined"),
  "email.registered": write("registered"),
  "email.reopened": write("reopened"),
  "email.set-aside": write("set-aside"),
  "email.application-withdrawn": write("withdrawn"),
}

const dueOn = ({ dueOn: on, locale }: Facts) => ({ dueOn: day(on, locale) })
const answerBy = ({ answerDueOn: on, locale }: Facts) => ({ answerBy: day(on, locale) })

/** What a letter's words name, beside the reference. */
const valuesOf: { [K in Kind]?: (facts: Facts) => Record<string, string> } = {
  received: dueOn,
  "answer-received": dueOn,
  "information-requested": answerBy,
  "decline-intended": answerBy,
  "answer-reminder": (facts) => ({ ...answerBy(facts), asked: facts.status }),
  "lapsed-unanswered": answerBy,
  resumed: dueOn,
  "initially-approved": ({ slips: [slip], locale }) => ({
    amount: rupees(slip?.amountPaisa ?? 0),
    lapsesOn: day(slip?.lapsesOn, locale),
  }),
  registered: ({ registration, locale }) => ({
    number: registration?.number ?? "",
    expiresOn: day(registration?.expiresOn, locale),
  }),
  reopened: dueOn,
  "set-aside": dueOn,
}

const facts = {
  reference: true,
  status: true,
  dueOn: true,
  answerDueOn: true,
  declineReason: true,
  account: { select: { email: true, locale: true } },
  slips: { orderBy: { issuedAt: "desc" }, take: 1, select: { amountPaisa: true, lapsesOn: true } },
  registration: { select: { number: true, expiresOn: true } },
  dollarRequest: { select: { bankCode: true, currency: true } },
} as const satisfies Prisma.ApplicationSelect

type Found = Prisma.ApplicationGetPayload<{ select: typeof facts }>
type Facts = Found & { locale: string }
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
  | "set-aside"
  | "registered"
  | "withdrawn"

/** What a decision brings about that its letter tells of. */
export type WillBe = Partial<Pick<Found, "answerDueOn" | "declineReason" | "slips">>

/** A letter as it would leave if this came about: what an officer looks at before they decide. */
export async function letterBefore(kind: Kind, id: string, willBe: WillBe): Promise<Email> {
  return written(kind, { ...(await factsOf(id)), ...willBe })
}

function write(kind: Kind): EmailWriter {
  return async ({ application = "" }) => written(kind, await factsOf(application))
}

/** Nothing is written to somebody who has answered since, or whose time is over. */
async function remind({ application = "" }: JobIds) {
  const found = await factsOf(application)
  return asked.includes(found.status) ? written("answer-reminder", found) : null
}

function factsOf(id: string): Promise<Found> {
  return database.application.findUniqueOrThrow({ where: { id }, select: facts })
}

async function written(kind: Kind, found: Found): Promise<Email> {
  const { email: to, locale } = found.account
  const t = emailWords(locale)
  const values = { reference: found.reference, ...valuesOf[kind]?.({ ...found, locale }) }
  const paragraphs: EmailPart[] = [
    { text: t(`application.${kind}.body`, values) },
    ...(await partsOf(kind, found, locale)),
    { text: t(`application.${kind}.next`, values) },
    { link: `/application/${found.reference}`, label: t("application.link") },
  ]
  return { to, locale, subject: t(`application.${kind}.subject`, values), paragraphs }
}

async function partsOf(kind: Kind, found: Found, locale: string): Promise<EmailPart[]> {
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
