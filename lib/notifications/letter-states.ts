import "server-only"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { lookupHashes } from "#lib/platform/encryption.ts"
import { undelivered } from "#lib/platform/queue.ts"

// What may still be written: a letter that failed was given back to the queue by the staff.
const open = ["queued", "failed"] as const

/**
 * Whether the letter of a job is still to be sent: a job is taken up again when its worker died after sending. True also
 * where there is no row, as for codes.
 */
export async function isStillToSend(id: string): Promise<boolean> {
  return (await database.letter.count({ where: { id, state: { notIn: [...open] } } })) === 0
}

/**
 * Notes whom a letter is about to be sent to: masked, and as a keyed hash. Before it leaves, since word of a bounce may
 * come back at once.
 */
export async function noteAddress(id: string, to: string, toMasked: string): Promise<void> {
  const [current] = addressHashes(to)
  await database.letter.updateMany({
    where: { id },
    data: { toMasked, toKeyId: current?.keyId ?? null, toHash: current?.hash ?? null },
  })
}

/** The keyed hashes under which a letter's row may hold an address. */
export function addressHashes(to: string) {
  return lookupHashes("letter", to)
}

/** The letter was taken by whoever carries it. What they told of it meanwhile stands. */
export async function markSent(id: string): Promise<void> {
  const at = now()
  await database.$executeRaw`
    update letter set sent_at = ${at},
      state = case when state in ('queued', 'failed') then 'sent'::"LetterState" else state end
    where id = ${id}::uuid`
}

/** What the letter was to tell is over. */
export async function markNotDue(id: string): Promise<void> {
  await database.letter.updateMany({ where: { id, state: { in: [...open] } }, data: { state: "not_due" } })
}

/** Nobody took the letter, and it isn't tried again. */
export async function markFailed(id: string): Promise<void> {
  await database.letter.updateMany({ where: { id, state: "queued" }, data: { state: "failed" } })
}

/** The same for letters whose worker died at the last try: the queue gave them up by itself. */
export async function markGivenUp(): Promise<void> {
  await database.$executeRaw`
    update letter set state = 'failed' where state = 'queued' and id in (
      select source_id from pgboss.job where name = ${undelivered} and source_id is not null)`
}
