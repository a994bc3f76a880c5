import "server-only"
import {
  type Email,
  type EmailPart,
  type EmailWriter,
  type EmailWriters,
  emailWords,
  longDate,
} from "#lib/notifications/index.ts"
import { dayOf, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { deviceWords } from "./device-words.ts"
import { codeMinutes, makeCode, orderedCode, type Purpose } from "./proofs/codes.ts"

type Recipient = { email: string; locale: string }

/** The code for a sign-up; where the address has an account already, an e-mail that says so, without a code. */
const signUpCode: EmailWriter = async ({ code = "" }) => {
  const signUpId = await subjectOf(code, "sign_up")
  const pending = signUpId && (await database.signUp.findUnique({ where: { id: signUpId } }))
  if (!pending) return null
  const account = await database.account.findUnique({ where: { email: pending.email }, select: { id: true } })
  if (account) return hasAccount(pending)
  return codeEmail("sign-up-code", pending, code, (words) => [{ text: words("sign-up-code.until", lasting) }])
}

/** The code for a sign-in on a new device. */
const newDeviceCode: EmailWriter = async ({ code = "" }) => {
  const publicId = await subjectOf(code, "new_device")
  const session = publicId && (await database.session.findUnique({ where: { publicId }, select: { account: true } }))
  if (!session) return null
  return codeEmail("new-device-code", session.account, code, (words) => [
    { text: words("new-device-code.until", lasting) },
    { text: words("new-device-code.notYou") },
    { link: "/reset-password", label: words("new-device-code.link") },
  ])
}

/** The code to reset a password with. To an address that has no account nothing is sent. */
const resetCode: EmailWriter = async ({ code = "" }) => {
  const resetId = await subjectOf(code, "reset_password")
  const reset = resetId && (await database.passwordReset.findUnique({ where: { id: resetId } }))
  const account = reset && (await database.account.findUnique({ where: { email: reset.email } }))
  if (!account) return null
  await database.passwordReset.update({ where: { id: resetId }, data: { accountId: account.id } })
  return codeEmail("reset-code", account, code, (words) => [{ text: words("reset-code.until", lasting) }])
}

/** To the owner, when the password was changed: whoever did it. */
const passwordChanged: EmailWriter = async ({ account: id }) => {
  const account = await database.account.findUnique({ where: { id }, select: { email: true, locale: true } })
  if (!account) return null
  const { email: to, locale } = account
  const words = emailWords(locale)
  const body = words("password-changed.body", moment(now(), locale))
  const link = { link: "/reset-password", label: words("password-changed.link") }
  const paragraphs = [{ text: body }, { text: words("password-changed.notYou") }, link]
  return { to, locale, subject: words("password-changed.subject"), paragraphs }
}

/** To the owner, after a sign-in from a browser that had not signed in before. */
const newDevice: EmailWriter = async ({ session: publicId }) => {
  const session = await database.session.findUnique({
    where: { publicId },
    select: { agent: true, createdAt: true, account: { select: { email: true, locale: true } } },
  })
  if (!session) return null
  const { email: to, locale } = session.account
  const words = emailWords(locale)
  const when = moment(session.createdAt, locale)
  const device = words("new-device.device", deviceWords(session.agent))
  const paragraphs = [
    { text: words("new-device.body", { device, ...when }) },
    { text: words("new-device.notYou") },
    { link: "/reset-password", label: words("new-device.link") },
  ]
  return { to, locale, subject: words("new-device.subject"), paragraphs }
}

/** To the owner, when one of the recovery codes was used: whoever did it. */
const recoveryCodeUsed: EmailWriter = async ({ account: id }) => {
  const account = await database.account.findUnique({
    where: { id },
    select: { email: true, locale: true, recoveryCodes: { where: { usedAt: null }, select: { id: true } } },
  })
  if (!account) return null
  const { email: to, locale } = account
  const words = emailWords(locale)
  const paragraphs = [
    { text: words("recovery-code-used.body", { left: account.recoveryCodes.length }) },
    { text: words("recovery-code-used.notYou") },
    { link: "/reset-password", label: words("recovery-code-used.link") },
  ]
  return { to, locale, subject: words("recovery-code-used.subject"), paragraphs }
}

export const identityEmails: EmailWriters = {
  "code.sign-up": signUpCode,
  "code.new-device": newDeviceCode,
  "code.reset-password": resetCode,
  "email.password-changed": passwordChanged,
  "email.new-device": newDevice,
  "email.recovery-code-used": recoveryCodeUsed,
}

/** For how long a code works, as a value of its words. */
export const lasting = { minutes: codeMinutes }

/** A moment as letters tell it: the day, and the time in Pakistan. */
export function moment(at: Date, locale: string): { date: string; time: string } {
  const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", hour12: true, timeZone: "Asia/Karachi" })
  return { date: longDate(dayOf(at), locale), time: clock.format(at) }
}

/** What a code was ordered for, where it is for this purpose and still wanted. */
export async function subjectOf(code: string, purpose: Purpose): Promise<string | null> {
  const ordered = await orderedCode(code)
  return ordered?.purpose === purpose ? ordered.subject : null
}

function hasAccount({ email: to, locale }: Recipient): Email {
  const words = emailWords(locale)
  const link = { link: "/sign-in", label: words("has-account.link") }
  const paragraphs = [{ text: words("has-account.body") }, { text: words("has-account.next") }, link]
  return { to, locale, subject: words("has-account.subject"), paragraphs }
}

type CodeEmail = "sign-up-code" | "new-device-code" | "reset-code" | "old-address-code" | "new-address-code"

/** The letter with a code in it, which is made here. */
export async function codeEmail(
  name: CodeEmail,
  { email: to, locale }: Recipient,
  id: string,
  rest: (words: ReturnType<typeof emailWords>) => EmailPart[],
): Promise<Email> {
  const words = emailWords(locale)
  const code = await makeCode(id)
  const paragraphs = [{ text: words(`${name}.body`) }, { code }, ...rest(words)]
  return { to, locale, subject: words(`${name}.subject`, { code }), paragraphs }
}
