import "server-only"
import { codeMinutes, makeCode, orderedCode } from "#lib/identity/proofs/codes.ts"
import { type EmailWriter, type EmailWriters, emailWords, longDate } from "#lib/notifications/index.ts"
import { dayOf, fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** The letters about enquiries. Only the answer holds words of somebody's: a visitor has no page to read it on. */

const received: EmailWriter = async ({ enquiry: id }) => {
  const {
    email: to,
    locale,
    ...enquiry
  } = await database.enquiry.findUniqueOrThrow({
    where: { id },
    select: { email: true, locale: true, reference: true, dueOn: true },
  })
  const t = emailWords(locale)
  const values = { reference: enquiry.reference, dueOn: longDate(fromDateColumn(enquiry.dueOn), locale) }
  const paragraphs = [
    { text: t("enquiry.received.body", values) },
    { text: t("enquiry.received.next", values) },
    { text: t("enquiry.received.notYou") },
  ]
  return { to, locale, subject: t("enquiry.received.subject", values), paragraphs }
}

const answered: EmailWriter = async ({ letter: id }) => {
  const { body, enquiry } = await database.enquiryLetter.findUniqueOrThrow({
    where: { id },
    select: { body: true, enquiry: { select: { email: true, locale: true, reference: true, sentAt: true } } },
  })
  const { email: to, locale, reference, sentAt } = enquiry
  const t = emailWords(locale)
  const values = { reference, date: longDate(dayOf(sentAt), locale) }
  const words = body.split("\n").filter((line) => line.trim() !== "")
  const paragraphs = [
    { text: t("enquiry.answered.body", values) },
    ...words.map((text) => ({ text })),
    { text: t("enquiry.answered.next", values) },
    { link: "/help", label: t("enquiry.link") },
  ]
  return { to, locale, subject: t("enquiry.answered.subject", values), paragraphs }
}

/** To the address that is to go, in case it was not its owner who asked. */
const addressToChange: EmailWriter = async ({ change: id = "" }) => {
  const { oldEmail: to, account } = await changeOf(id)
  const t = emailWords(account.locale)
  const paragraphs = [
    { text: t("address-to-change.body") },
    { text: t("address-to-change.notYou") },
    { link: "/help", label: t("enquiry.link") },
  ]
  return { to, locale: account.locale, subject: t("address-to-change.subject"), paragraphs }
}

/** To the new address, with the page that confirms it. Not due once it is confirmed. */
const addressToConfirm: EmailWriter = async ({ change: id = "" }) => {
  const { newEmail: to, account, expiresAt, confirmedAt } = await changeOf(id)
  if (confirmedAt || !expiresAt) return null
  const { locale } = account
  const t = emailWords(locale)
  const values = { until: longDate(dayOf(expiresAt), locale) }
  const paragraphs = [
    { text: t("address-to-confirm.body") },
    { link: `/help/new-address/${id}`, label: t("address-to-confirm.link") },
    { text: t("address-to-confirm.until", values) },
  ]
  return { to, locale, subject: t("address-to-confirm.subject"), paragraphs }
}

const addressCode: EmailWriter = async ({ code = "" }) => {
  const ordered = await orderedCode(code)
  if (ordered?.purpose !== "desk_email") return null
  const { newEmail: to, account } = await changeOf(ordered.subject)
  const { locale } = account
  const t = emailWords(locale)
  const paragraphs = [
    { text: t("address-code.body") },
    { code: await makeCode(code) },
    { text: t("address-code.until", { minutes: codeMinutes }) },
  ]
  return { to, locale, subject: t("address-code.subject"), paragraphs }
}

function changeOf(id: string) {
  return database.emailChangeByDesk.findUniqueOrThrow({
    where: { id },
    select: {
      oldEmail: true,
      newEmail: true,
      expiresAt: true,
      confirmedAt: true,
      account: { select: { locale: true } },
    },
  })
}

export const helpEmails: EmailWriters = {
  "email.enquiry-received": received,
  "email.enquiry-answered": answered,
  "email.address-to-change": addressToChange,
  "email.address-to-confirm": addressToConfirm,
  "code.desk-email": addressCode,
}
