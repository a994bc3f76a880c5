import "server-only"
import { now } from "#lib/platform/clock.ts"
import { Prisma, type Tx } from "#lib/platform/database.ts"

/**
 * Finds the applications of other accounts that agree with this one, which was submitted or changed since: by identity
 * number, IBAN, mobile, or date of birth and a name that sounds alike. One statement, by index; what it does stands in
 * the database (`duplicates_find`), since whoever waited there for another's commit must look again afterwards.
 */
export async function findDuplicates(tx: Tx, applicationId: string): Promise<void> {
  await tx.$executeRaw`select duplicates_find(${applicationId}::uuid, ${now()})`
}

/**
 * Waits until nobody else looks for duplicates, and keeps them out until the transaction ends. To be called before any
 * row is written by whoever changes a submitted answer, settles a pair or forgets an application: what they find would
 * otherwise be of yesterday, or two would wait for each other's rows.
 */
export async function holdDuplicates(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('duplicates', 0))`
}

/**
 * Keeps `holdDuplicates` out until the transaction ends, beside others who submit. Before any row is written, as there:
 * whoever holds it writes names and marks too, and two would wait for each other.
 */
export async function joinDuplicates(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended('duplicates', 0))`
}

/** Marks the applications that have a pair to settle, for the queue, and takes the mark off the others. */
export async function markDuplicates(tx: Tx, applicationIds: string[]): Promise<void> {
  await tx.$executeRaw`select duplicates_mark(${applicationIds}::uuid[])`
}

/** Forgets the pairs of an application that is about to be forgotten itself. After `holdDuplicates`. */
export async function forgetDuplicates(tx: Tx, applicationId: string): Promise<void> {
  const gone = await tx.$queryRaw<{ other: string }[]>`
    delete from duplicate_pair where ${applicationId}::uuid in (lower_id, higher_id) returning ${otherThan(applicationId)}::text as other`
  if (gone.length > 0)
    await markDuplicates(
      tx,
      gone.map(({ other }) => other),
    )
}

/** In SQL, the other application of a pair. */
export function otherThan(applicationId: string): Prisma.Sql {
  return Prisma.sql`(case when lower_id = ${applicationId}::uuid then higher_id else lower_id end)`
}
