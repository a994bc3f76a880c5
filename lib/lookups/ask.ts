import "server-only"
import { fromDateColumn, now } from "#lib/platform/clock.ts"
import { database, type Prisma } from "#lib/platform/database.ts"
import { unseal } from "#lib/platform/encryption.ts"
import type { JobIds } from "#lib/platform/queue.ts"
import { isAsked, lookUp } from "./look-up.ts"
import { type Lookup, lookups } from "./schema.ts"

/**
 * Asks whoever has not answered about an application yet, and who is asked `again` and has not since, all at once, and keeps what each says
 * with its time. Throws where somebody could not be reached, so that the job is tried again; the desk goes on meanwhile.
 */
export async function askLookups({ application: id = "", again, since = "" }: JobIds): Promise<void> {
  const row = await database.application.findUnique({ where: { id }, select: asked })
  if (!row) return // forgotten meanwhile
  const isAnswered = (what: Lookup) =>
    row.lookups.some(
      (one) => one.what === what && one.answeredAt && (what !== again || one.answeredAt >= new Date(since)),
    )
  const left = lookups.filter((what) => isAsked(what) && !isAnswered(what))
  const done = await Promise.all(left.map((what) => askOne(row, what)))
  if (done.includes(false)) throw new Error("a look-up has no answer yet")
}

const asked = {
  id: true,
  savedAt: true,
  fullName: true,
  dateOfBirth: true,
  accountTitle: true,
  identityNumberEncrypted: true,
  ntnEncrypted: true,
  ibanEncrypted: true,
  lookups: { select: { what: true, answeredAt: true } },
} as const satisfies Prisma.ApplicationSelect
type Row = Prisma.ApplicationGetPayload<{ select: typeof asked }>

/** Whether there is an answer that is kept. Who gave no number is not asked about. */
async function askOne(row: Row, what: Lookup): Promise<boolean> {
  const question = questions[what](row)
  if (!question) return true
  const askedAt = now()
  const { result, differs } = await lookUp(what, question)
  const answeredAt = result === "unreachable" ? null : now()
  // Kept only while what was asked about is what the applicant says: they may have corrected it meanwhile.
  const kept = await database.$executeRaw`
    insert into lookup_check (application_id, what, result, differs, asked_at, answered_at)
    select id, ${what}, ${result}, ${differs}::text[], ${askedAt}, ${answeredAt}
    from application where id = ${row.id}::uuid and saved_at = ${row.savedAt}
    on conflict (application_id, what) do update
      set result = excluded.result, differs = excluded.differs, asked_at = excluded.asked_at, answered_at = excluded.answered_at
      -- What somebody said is not undone by asking them while they are away.
      where excluded.result <> 'unreachable' or lookup_check.result = 'unreachable'`
  return kept === 1 && result !== "unreachable"
}

type Question = Record<string, string | null>

const questions: Record<Lookup, (row: Row) => Question | null> = {
  identity: (row) => {
    const identityNumber = opened(row, "identity_number_encrypted", row.identityNumberEncrypted)
    const dateOfBirth = row.dateOfBirth && fromDateColumn(row.dateOfBirth)
    return identityNumber === null ? null : { identityNumber, fullName: row.fullName, dateOfBirth }
  },
  tax: (row) => {
    const ntn = opened(row, "ntn_encrypted", row.ntnEncrypted)
    const identityNumber = opened(row, "identity_number_encrypted", row.identityNumberEncrypted)
    return ntn === null ? null : { ntn, identityNumber, fullName: row.fullName }
  },
  account: (row) => {
    const iban = opened(row, "iban_encrypted", row.ibanEncrypted)
    return iban === null ? null : { iban, accountTitle: row.accountTitle }
  },
}

function opened({ id }: Row, column: string, sealed: string | null): string | null {
  return sealed && unseal(sealed, { table: "application", column, row: id })
}
