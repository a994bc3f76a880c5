import { type Person, systemActor } from "#lib/identity/actor.ts"
import { confirmPayment } from "#lib/payments/index.ts"
import type { Notice } from "#lib/payments/notice.ts"
import { now, randomCode } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { registerApplication } from "#lib/review/register.ts"
import { approvedAsNeeded, asItIs, type GivenApplication, givenSubmitted, type Typed } from "./given-application.ts"
import { givenPerson } from "./given-person.ts"

/** An application that an officer has given initial approval: its slip waits to be paid. */
export async function givenFeeDue(actor: Person, typed: Typed = {}): Promise<GivenApplication & { psid: string }> {
  const officer = await givenPerson("officer", "Sana Mir")
  const submitted = await givenSubmitted(actor, typed)
  const approved = await givenApproved(officer, submitted)
  if (!approved.ok) throw new Error(`not approved: ${approved.problem.code}`)
  const { psid } = await database.paymentSlip.findFirstOrThrow({ where: { applicationId: submitted.id } })
  return { ...(await asItIs(submitted)), psid }
}

/** Claims and approves. */
export async function givenApproved(officer: Person, application: GivenApplication) {
  await claimApplication(officer, application)
  return approvedAsNeeded(officer, application)
}

/** What an honest gateway says when a slip was paid. */
export async function noticeFor(psid: string): Promise<Notice> {
  const { amountPaisa } = await database.paymentSlip.findUniqueOrThrow({ where: { psid } })
  const gatewayReference = `1L-${randomCode()}${randomCode()}`
  return { psid, gatewayReference, amountPaisa, currency: "PKR", channel: "1Bill", paidAt: now() }
}

/** An application whose fee the gateway has confirmed. */
export async function givenPaid(actor: Person, typed: Typed = {}): Promise<GivenApplication> {
  const due = await givenFeeDue(actor, typed)
  const paid = await confirmPayment(systemActor("gateway"), await noticeFor(due.psid))
  if (!paid.ok) throw new Error(`not paid: ${paid.problem.code}`)
  return asItIs(due)
}

/** An application that ended well: its owner is in the register. */
export async function givenRegistered(
  actor: Person,
  typed: Typed = {},
): Promise<GivenApplication & { number: string }> {
  const officer = await givenPerson("officer", "Bilal Aziz")
  const paid = await givenPaid(actor, typed)
  await claimApplication(officer, { reference: paid.reference })
  const { version } = await asItIs(paid)
  const registered = await registerApplication(officer, { reference: paid.reference, version })
  if (!registered.ok) throw new Error(`not registered: ${registered.problem.code}`)
  return { ...(await asItIs(paid)), number: registered.value.number }
}
