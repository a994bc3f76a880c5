import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { addMonths, type CalendarDate, now, toDateColumn, today } from "#lib/platform/clock.ts"
import type { Prisma, Tx } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { policyOn } from "#lib/reference/index.ts"

export type Entered = { id: string; number: string; expiresOn: CalendarDate }

/**
 * Enters the owner of a finally approved application into the register, with a copy of what the application states.
 * `expiresOn` is the last day on which it is valid: the same day of the year after, as identity cards count.
 */
export async function enterRegister(tx: Tx, actor: Actor, applicationId: string): Promise<Entered> {
  const { accountId, ...stated } = await whatIsStated(tx, applicationId)
  const registeredOn = today()
  const expiresOn = addMonths(registeredOn, await policyOn("registration_months", registeredOn))
  const number = await nextNumber(tx, registeredOn)
  const { id } = await tx.registration.create({
    data: {
      ...stated,
      number,
      accountId,
      applicationId,
      registeredOn: toDateColumn(registeredOn),
      expiresOn: toDateColumn(expiresOn),
      statusChangedAt: now(),
    },
    select: { id: true },
  })
  await record(tx, actor, {
    type: "registration.entered",
    registration: id,
    application: applicationId,
    number,
    expiresOn,
  })
  return { id, number, expiresOn }
}

const statement = {
  accountId: true,
  fullName: true,
  fullNameUrdu: true,
  identityNumberMasked: true,
  provinceCode: true,
  districtCode: true,
  primaryCategory: true,
  purposeCode: true,
} satisfies Prisma.ApplicationSelect

async function whatIsStated(tx: Tx, id: string) {
  const application = await tx.application.findUnique({ where: { id }, select: statement })
  if (!application) throw new NotFound("application")
  const { fullName, identityNumberMasked, provinceCode, districtCode, primaryCategory } = application
  if (!fullName || !identityNumberMasked || !provinceCode || !districtCode || !primaryCategory) {
    throw new Error("an application that is not filled in can't enter the register")
  }
  return { ...application, fullName, identityNumberMasked, provinceCode, districtCode, primaryCategory }
}

async function nextNumber(tx: Tx, day: CalendarDate): Promise<string> {
  const [row] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('registration_number_seq') as next`
  if (!row) throw new Error("registration_number_seq gave no number")
  return `FRL-${day.slice(0, 4)}-${String(row.next).padStart(7, "0")}`
}
