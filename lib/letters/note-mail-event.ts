import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { addressHashes } from "#lib/notifications/letter-states.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { isEqual } from "#lib/platform/encryption.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import type { MailEvent } from "./mail-events.ts"

/** `noted`: the letter's row says it now · `known`: it said so, or something later · `unknown`: no letter with a row. */
export type Noted = "noted" | "known" | "unknown"

/**
 * Notes what a mail provider tells of one letter. Events come late, twice and out of order: the one that happened last
 * counts. A hard bounce from the address that the account still has lets its owner be asked for a better one; a letter
 * that arrived there takes that back.
 */
export async function noteMailEvent(actor: SystemActor, event: MailEvent): Promise<Result<Noted, never>> {
  authorise(actor, "letter.note")
  const { messageId } = event
  if (!messageId) return ok("unknown")
  return transaction(async (tx) => {
    const letter = await noted(tx, messageId, event)
    if (!letter) return ok((await tx.letter.count({ where: { id: messageId } })) > 0 ? "known" : "unknown")
    await weighAddress(tx, actor, letter, event)
    return ok("noted")
  })
}

type Letter = { id: string; accountId: string; toHash: Uint8Array | null }

async function noted(tx: Tx, id: string, event: MailEvent): Promise<Letter | undefined> {
  const trouble = event.event === "bounced" ? event.reason : null
  // At the same moment the bounce counts: what is tried again in vain costs less than what is believed to have arrived.
  const [letter] = await tx.$queryRaw<Letter[]>`
    update letter set state = ${event.event}::"LetterState", told_at = ${event.at}, trouble = ${trouble}
    where id = ${id}::uuid and channel = 'email'
      and (told_at is null or told_at < ${event.at}
        or (told_at = ${event.at} and state = 'delivered' and ${event.event} <> 'delivered'))
    returning id::text, account_id::text as "accountId", to_hash as "toHash"`
  return letter
}

async function weighAddress(tx: Tx, actor: SystemActor, letter: Letter, event: MailEvent) {
  const isHard = event.event === "bounced" && event.bounce === "hard"
  if (!isHard && event.event !== "delivered") return
  const { email, returnedEmail } = await tx.account.findUniqueOrThrow({
    where: { id: letter.accountId },
    select: { email: true, returnedEmail: true },
  })
  const hash = letter.toHash
  if (!hash || !addressHashes(email).some((known) => isEqual(known.hash, hash))) return
  if (isHard === (returnedEmail === email)) return
  await tx.account.update({ where: { id: letter.accountId }, data: { returnedEmail: isHard ? email : null } })
  const type = isHard ? "account.mail_returned" : "account.mail_arrived"
  await record(tx, actor, { type, account: letter.accountId, letter: letter.id })
}
