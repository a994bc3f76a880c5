import "server-only"
import { codeEmail, lasting, moment, subjectOf } from "#lib/identity/emails.ts"
import { type EmailPart, type EmailWriter, type EmailWriters, emailWords } from "#lib/notifications/index.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** The code that the present address is asked for before an account is moved to another one. */
const oldAddressCode: EmailWriter = async ({ code = "" }) => {
  const change = await changeOf(code, "old_address")
  const account = change && (await recipient(change.accountId))
  if (!account) return null
  return codeEmail("old-address-code", account, code, (words) => [
    { text: words("old-address-code.until", lasting) },
    { text: words("old-address-code.notYou") },
    { link: "/reset-password", label: words("old-address-code.link") },
  ])
}

/** The code to the new address; where that has an account already, a letter that says so, without a code. */
const newAddressCode: EmailWriter = async ({ code = "" }) => {
  const change = await changeOf(code, "new_address")
  const account = change && (await recipient(change.accountId))
  if (!account) return null
  const to = change.newEmail
  const owner = await database.account.findUnique({ where: { email: to }, select: { locale: true } })
  if (owner) return taken(to, owner.locale)
  const { locale } = account
  return codeEmail("new-address-code", { email: to, locale }, code, (words) => [
    { text: words("new-address-code.until", lasting) },
  ])
}

/** To the old address, once the account has left it. */
const emailChanged: EmailWriter = ({ former = "" }) =>
  toFormer(former, (words, locale) => ({
    subject: words("email-changed.subject"),
    paragraphs: [{ text: words("email-changed.body", moment(now(), locale)) }, { text: words("email-changed.notYou") }],
  }))

/** To the address of an account that was closed. */
const accountClosed: EmailWriter = ({ former = "" }) =>
  toFormer(former, (words) => ({
    subject: words("account-closed.subject"),
    paragraphs: [
      { text: words("account-closed.body") },
      { text: words("account-closed.kept") },
      { text: words("account-closed.again") },
      { link: "/privacy", label: words("account-closed.link") },
    ],
  }))

const factorChanges = ["authenticator-added", "authenticator-removed", "passkey-added", "passkey-removed"] as const

export const accountEmails: EmailWriters = {
  "code.old-address": oldAddressCode,
  "code.new-address": newAddressCode,
  "email.email-changed": emailChanged,
  "email.account-closed": accountClosed,
  ...Object.fromEntries(factorChanges.map((change) => [`email.${change}`, factorChanged(change)])),
}

/** To the owner, when what is asked on new devices was changed: whoever did it. */
function factorChanged(change: (typeof factorChanges)[number]): EmailWriter {
  return async ({ account: id = "" }) => {
    const account = await recipient(id)
    if (!account) return null
    const { email: to, locale } = account
    const words = emailWords(locale)
    const paragraphs = [
      { text: words(`factor-changed.${change}.body`, moment(now(), locale)) },
      { text: words("factor-changed.notYou") },
      { link: "/reset-password", label: words("factor-changed.link") },
    ]
    return { to, locale, subject: words(`factor-changed.${change}.subject`), paragraphs }
  }
}

function taken(to: string, locale: string) {
  const words = emailWords(locale)
  const paragraphs: EmailPart[] = [
    { text: words("address-has-account.body") },
    { text: words("address-has-account.next") },
    { link: "/sign-in", label: words("address-has-account.link") },
  ]
  return { to, locale, subject: words("address-has-account.subject"), paragraphs }
}

type Words = ReturnType<typeof emailWords>

async function toFormer(
  id: string,
  write: (words: Words, locale: string) => { subject: string; paragraphs: EmailPart[] },
) {
  const former = await database.formerAddress.findUnique({ where: { id }, select: { email: true, locale: true } })
  if (!former) return null
  const { email: to, locale } = former
  return { to, locale, ...write(emailWords(locale), locale) }
}

async function changeOf(code: string, purpose: "old_address" | "new_address") {
  const id = await subjectOf(code, purpose)
  return id && database.emailChange.findUnique({ where: { id }, select: { accountId: true, newEmail: true } })
}

function recipient(id: string): Promise<{ email: string; locale: string } | null> {
  return database.account.findUnique({ where: { id }, select: { email: true, locale: true } })
}
