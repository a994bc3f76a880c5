import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { lettersAbout, type ShownLetter, type StoredLetter, shownLetters } from "#lib/letters/index.ts"
import { database, Prisma } from "#lib/platform/database.ts"

export type ReviewMessage = { id: string; at: Date; fromDesk: boolean; author: string; body: string }
/** Something that was done: `event` as the audit log names it, `by` the name of the person, or of the portal's part. */
export type ReviewEvent = { at: Date; event: string; by: string; reason: string | null }
export type ReviewStory = {
  messages: ReviewMessage[]
  history: ReviewEvent[]
  /** What was written to the applicant by e-mail or text message, and what became of it. */
  letters: ShownLetter[]
  /** Whether `actor` has an entry for reading it since then. */
  isReadBy: (actor: Person, since: Date) => boolean
}

// Each change of an answer, and each look at a document: the audit log has them.
const notTold = ["application.answer_changed", "document.viewed"]

/** What was written and what was done, the newest first. Three statements, each on an index by the application. */
export async function reviewStory(applicationId: string): Promise<ReviewStory> {
  const [messages, entries, [about]] = await Promise.all([
    database.$queryRaw<ReviewMessage[]>`
      select message.id::text, message.at, from_desk as "fromDesk", account.display_name as author, body
      from message join account on account.id = message.author_id
      where application_id = ${applicationId}::uuid order by message.at desc, message.id desc
      -- message_application_id_at_idx`,
    database.$queryRaw<(ReviewEvent & { actorId: string | null })[]>`
      select entry.at, coalesce(entry.detail ->> 'event', entry.type) as event, entry.actor_id::text as "actorId",
        coalesce(nullif(account.display_name, ''), entry.actor_role) as by, entry.detail ->> 'reason' as reason
      from audit_entry entry left join account on account.id = entry.actor_id
      where entry.subject_id = ${applicationId} order by entry.id desc -- audit_entry_subject_id_at_id_idx`,
    database.$queryRaw<{ letters: StoredLetter[] | null }[]>`
      select ${lettersAbout(Prisma.sql`${applicationId}::uuid`)} as letters`,
  ])
  return {
    messages,
    letters: shownLetters(about?.letters ?? []),
    history: entries.filter(({ event }) => !notTold.includes(event)),
    isReadBy: (actor, since) =>
      entries.some(({ event, actorId, at }) => event === "application.read" && actorId === actor.id && at >= since),
  }
}
