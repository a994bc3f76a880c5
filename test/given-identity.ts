import { generate } from "otplib"
import { accountEmails } from "#lib/account/emails.ts"
import type { Person } from "#lib/identity/actor.ts"
import { confirmSignUp } from "#lib/identity/confirm-sign-up.ts"
import { identityEmails } from "#lib/identity/emails.ts"
import { type OpenSession, openSession } from "#lib/identity/open-session.ts"
import { hashPassword } from "#lib/identity/proofs/passwords.ts"
import { totpToEnrol } from "#lib/identity/proofs/totp.ts"
import { confirmDevice } from "#lib/identity/sign-in/confirm-device.ts"
import { enrolTotp } from "#lib/identity/sign-in/confirm-totp.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"
import { signUp } from "#lib/identity/sign-up.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import type { Email as Letter } from "#lib/notifications/index.ts"
import { now, randomCode, randomId, randomToken } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { type Email, toEmail } from "#lib/platform/fields/email.ts"
import type { Problem, Result } from "#lib/platform/result.ts"

export const goodPassword = "tulip-kettle-varnish"

/** An address that nobody else in the run has. */
export function someEmail(): Email {
  return toEmail(`${randomId()}@example.org`)
}

/** A browser of its own, at a network address of its own. */
export function givenVisitor(more: Partial<Visitor> = {}): Visitor {
  const part = () => Number(randomCode()) % 256
  const address = `10.${part()}.${part()}.${part()}`
  return { address, agent: "A browser", device: randomToken(), locale: "en", session: null, ...more }
}

/** What a command answered, where anything but success is the test's own mistake. */
export function done<T, P extends Problem>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** The problem of a refused command. */
export function refusal<T, P extends Problem>(result: Result<T, P>): P {
  if (result.ok) throw new Error("it was not refused")
  return result.problem
}

/** The e-mail that the worker would send for the newest code ordered for a sign-up, session or reset. */
export async function emailFor(subject: string): Promise<Letter | null> {
  const [order] = await database.$queryRaw<{ name: string; code: string }[]>`
    select job.data ->> 'name' as name, code.id::text as code
    from one_time_code code join pgboss.job job on job.data ->> 'code' = code.id::text
    where code.subject = ${subject} order by code.created_at desc, code.id desc limit 1`
  if (!order) throw new Error("no code was ordered")
  return (await { ...identityEmails, ...accountEmails }[order.name]?.({ code: order.code })) ?? null
}

/** The code in that e-mail. */
export async function codeFor(subject: string): Promise<string> {
  const parts = (await emailFor(subject))?.paragraphs ?? []
  const code = parts.flatMap((part) => ("code" in part ? [part.code] : []))[0]
  if (!code) throw new Error("the e-mail has no code")
  return code
}

/** Any code but this. */
export function otherThan(code: string): string {
  return code === "000000" ? "000001" : "000000"
}

export type GivenFreelancer = { email: Email; visitor: Visitor; cookie: string; session: OpenSession }

/** A freelancer who has signed up on `visitor`'s browser, and is signed in there. */
export async function givenFreelancer(visitor = givenVisitor()): Promise<GivenFreelancer> {
  const email = someEmail()
  const { id } = done(await signUp(visitor, { email, password: goodPassword }))
  const started = done(await confirmSignUp(visitor, { id, email }, { code: await codeFor(id), next: null }))
  return { email, visitor, cookie: started.id, session: await givenOpen(started.id) }
}

/** A member of staff with a password, who has not signed in yet. */
export async function givenStaff(role: Person["role"] = "officer", more: { mustChangePassword?: boolean } = {}) {
  const email = someEmail()
  const passwordHash = done(await hashPassword(goodPassword))
  const { id } = await database.account.create({ data: { email, passwordHash, role, createdAt: now(), ...more } })
  return { id, email }
}

/** The sign-in of a member of staff without a factor, whose mailbox was asked for a code: at the factor that they set up. */
export async function givenEnrolling(visitor: Visitor, email: Email): Promise<OpenSession> {
  const open = await givenOpen(done(await signIn(visitor, { email, password: goodPassword, next: null })).id)
  const code = await codeFor(open.session)
  return givenOpen(done(await confirmDevice(open, visitor, { code, next: null })).id)
}

/** A member of staff with an authenticator, signed in to the end on `visitor`'s browser. */
export async function givenEnrolledStaff(visitor = givenVisitor()) {
  const { id, email } = await givenStaff()
  const half = await givenEnrolling(visitor, email)
  const secret = (await totpToEnrol(id))?.secret ?? ""
  const code = await codeAt(secret, now())
  const started = done(await enrolTotp(half, visitor, { code, next: null }))
  return { id, email, secret, visitor, session: await givenOpen(started.id), usedCode: code }
}

/** What an authenticator with this secret shows at an instant. */
export function codeAt(secret: string, instant: Date): Promise<string> {
  return generate({ secret, epoch: Math.floor(instant.getTime() / 1000) })
}

/** The session behind a cookie's id, which must be open. */
export async function givenOpen(id: string): Promise<OpenSession> {
  const open = await openSession(id)
  if (!open) throw new Error("the session is not open")
  return open
}
