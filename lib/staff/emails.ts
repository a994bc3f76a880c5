import "server-only"
import { moment } from "#lib/identity/emails.ts"
import { type EmailWriter, type EmailWriters, emailWords, longDate } from "#lib/notifications/index.ts"
import { dayOf, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { makeToken } from "./invitation-link.ts"

/** To whom an admin has invited, with the link that works once. Not due when it was replaced, taken on or taken back. */
const invitation: EmailWriter = async ({ invitation: id = "" }) => {
  const invited = await database.staffInvitation.findFirst({ where: { id, expiresAt: { gt: now() } } })
  if (!invited) return null
  const { email: to, locale, role, expiresAt } = invited
  const words = emailWords(locale)
  const paragraphs = [
    { text: words("staff-invitation.body", { role }) },
    { link: `/invitation/${await makeToken(id)}`, label: words("staff-invitation.link") },
    { text: words("staff-invitation.until", { until: longDate(dayOf(expiresAt), locale) }) },
    { text: words("staff-invitation.notYou") },
  ]
  return { to, locale, subject: words("staff-invitation.subject"), paragraphs }
}

const changes = ["role-changed", "staff-suspended", "suspension-lifted", "sessions-ended", "factor-reset"] as const

export const staffEmails: EmailWriters = {
  "email.staff-invitation": invitation,
  ...Object.fromEntries(changes.map((change) => [`email.${change}`, changed(change)])),
}

/** To a member of the staff, when an admin has changed how they may sign in or what they may do. */
function changed(change: (typeof changes)[number]): EmailWriter {
  return async ({ account: id = "" }) => {
    const select = { email: true, locale: true, role: true }
    const account = await database.account.findUnique({ where: { id }, select })
    if (!account) return null
    const { email: to, locale, role } = account
    const words = emailWords(locale)
    const values = { ...moment(now(), locale), role }
    const paragraphs = [{ text: words(`${change}.body`, values) }, { text: words("staff-changed.ask") }]
    return { to, locale, subject: words(`${change}.subject`), paragraphs }
  }
}
