import "server-only"
import type { EmailWriters } from "#lib/notifications/index.ts"
import { emailWords, longDate, rupees } from "#lib/notifications/index.ts"
import { fromDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** The letters about fees. */
export const paymentEmails: EmailWriters = {
  "email.fee-paid": async ({ application = "" }) => {
    const { slip, reference, dueOn, to, locale } = await aboutFee(application)
    const t = emailWords(locale)
    const values = { reference, amount: rupees(slip.amountPaisa), dueOn: dueOn ? longDate(dueOn, locale) : "" }
    return {
      to,
      locale,
      subject: t("fee-paid.subject", values),
      paragraphs: [
        { text: t("fee-paid.body", values) },
        { text: t("fee-paid.next", values) },
        { link: `/application/${reference}`, label: t("fee-paid.link") },
      ],
    }
  },
  "email.lapsed": async ({ application = "" }) => {
    const { slip, reference, to, locale } = await aboutFee(application)
    const t = emailWords(locale)
    const lapsesOn = longDate(fromDateColumn(slip.lapsesOn), locale)
    const values = { reference, amount: rupees(slip.amountPaisa), lapsesOn }
    return {
      to,
      locale,
      subject: t("lapsed.subject", values),
      paragraphs: [
        { text: t("lapsed.body", values) },
        { text: t("lapsed.next") },
        { link: "/application", label: t("lapsed.link") },
      ],
    }
  },
}

async function aboutFee(id: string) {
  const { account, slips, dueOn, reference } = await database.application.findUniqueOrThrow({
    where: { id },
    select: {
      reference: true,
      dueOn: true,
      account: { select: { email: true, locale: true } },
      slips: { orderBy: { issuedAt: "desc" }, take: 1, select: { amountPaisa: true, lapsesOn: true } },
    },
  })
  const [slip] = slips
  if (!slip) throw new Error("a letter about a fee that was never raised")
  return { slip, reference, dueOn: dueOn && fromDateColumn(dueOn), to: account.email, locale: account.locale }
}
