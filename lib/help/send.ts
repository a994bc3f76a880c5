import "server-only"
import { record, visitor as somebody } from "#lib/audit/index.ts"
import { isKnownDevice } from "#lib/identity/proofs/devices.ts"
import { spendTry, type TooMany } from "#lib/identity/proofs/limits.ts"
import { type CalendarDate, now, toDateColumn, today } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { lookupHashes } from "#lib/platform/encryption.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { dueOn } from "#lib/reference/index.ts"
import type { Asker } from "./asker.ts"
import type { EnquiryInput } from "./schema.ts"
import { writeToAsker } from "./write-to-asker.ts"

export type SentEnquiry = { reference: string; dueOn: CalendarDate }

/**
 * Takes an enquiry to the desk, with the account and the applications that it is about as far as they are known. The
 * answer never tells whether an address has an account or a number was used. Writes to the asker. Problem: too_many_tries.
 */
export async function sendEnquiry(asker: Asker, input: EnquiryInput): Promise<Result<SentEnquiry, TooMany>> {
  const { person, visitor } = asker
  const email = input.email ?? person?.email ?? ""
  const knownDevice = person ? await isKnownDevice(person.id, visitor) : false
  const allowed = await spendTry({ action: "enquiry", account: person?.id ?? email, visitor, knownDevice })
  if (!allowed.ok) return allowed
  const at = now()
  const due = await dueOn(at, "enquiry_working_days")
  return transaction(async (tx) => {
    const reference = await nextReference(tx)
    const accountId = person?.id ?? (await accountNamed(tx, input.lostEmail ?? email))
    const { id } = await tx.enquiry.create({
      data: {
        reference,
        kind: input.kind,
        accountId,
        isProven: person !== null,
        name: input.yourName ?? person?.name ?? "",
        email,
        locale: visitor.locale,
        message: input.message,
        sentAt: at,
        dueOn: toDateColumn(due),
        statusChangedAt: at,
      },
      select: { id: true },
    })
    const applications = await applicationsAbout(tx, accountId, input)
    await tx.enquiryApplication.createMany({
      data: applications.map((applicationId) => ({ enquiryId: id, applicationId })),
    })
    await record(tx, person ?? somebody, { type: "enquiry.sent", enquiry: id, kind: input.kind })
    await writeToAsker(tx, "email.enquiry-received", { account: person?.id, about: { enquiry: id } })
    return ok({ reference, dueOn: due })
  })
}

/** The next enquiry's reference, "EQ-2026-0000123". */
async function nextReference(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`select nextval('enquiry_reference_seq') as number`
  return `EQ-${today().slice(0, 4)}-${String(row?.number).padStart(7, "0")}`
}

async function accountNamed(tx: Tx, email: string): Promise<string | null> {
  return (await tx.account.findUnique({ where: { email }, select: { id: true } }))?.id ?? null
}

// More than anybody could look at: a number that stands in so many is looked for at the desk.
const MOST = 20

/** What has reached the desk from this account, and where its or the typed identity number stands in somebody else's. */
async function applicationsAbout(tx: Tx, accountId: string | null, { kind, identityNumber }: EnquiryInput) {
  const submitted = { submittedAt: { not: null } }
  const own = accountId
    ? await tx.application.findMany({
        where: { accountId, ...submitted },
        orderBy: { createdAt: "desc" },
        take: MOST,
        select: { id: true },
      })
    : []
  const hashes = kind === "identity_used" ? await hashesOf(tx, accountId, identityNumber) : []
  const twins = await tx.numberHash.findMany({
    where: { kind: "identity", hash: { in: hashes }, application: submitted },
    take: MOST,
    select: { applicationId: true },
  })
  return [...new Set([...own.map(({ id }) => id), ...twins.map(({ applicationId }) => applicationId)])]
}

// The number itself is not kept: only where it led.
async function hashesOf(tx: Tx, accountId: string | null, identityNumber: string | undefined) {
  if (identityNumber) return lookupHashes("identity", identityNumber).map(({ hash }) => hash)
  if (!accountId) return []
  const own = await tx.numberHash.findMany({
    where: { kind: "identity", application: { accountId } },
    select: { hash: true },
  })
  return own.map(({ hash }) => hash)
}
