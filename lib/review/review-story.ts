import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { lettersAbout, type ShownLetter, type StoredLetter, shownLetters } from "#lib/letters/index.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { type Changes, changesOf, type StoredAnswerBefore } from "./changes.ts"
import { mostNotes } from "./schema.ts"
import { type SectionMark, type StoredMark, sectionMarks } from "./section-marks.ts"

export type ReviewMessage = { id: string; at: Date; fromDesk: boolean; author: string; body: string }
/** What the desk wrote for itself. */
export type ReviewNote = { id: string; at: Date; author: string; body: string }
/** Something that was done: `event` as the audit log names it, `by` the name of the person, or of the portal's part. */
export type ReviewEvent = { at: Date; event: string; by: string; reason: string | null }
export type ReviewStory = {
  messages: ReviewMessage[]
  notes: ReviewNote[]
  history: ReviewEvent[]
  /** What the applicant changed in their last turn. */
  changes: Changes
  /** What an officer makes of the sections that one has looked at. */
  marks: SectionMark[]
  /** What was written to the applicant by e-mail or text message, and what became of it. */
  letters: ShownLetter[]
  /** Whether `actor` has an entry for reading it since then. */
  isReadBy: (actor: Person, since: Date) => boolean
}

/** An entry of the audit log with what of its detail is looked at. */
export type StoryEntry = ReviewEvent & { actorId: string | null; question: string | null; kind: string | null }

// Each change of an answer, each look at a document, and each note, which stands there itself: the audit log has them.
const notTold = ["application.answer_changed", "application.noted", "document.viewed"]

/** What was written and what was done, the newest first. Three statements, each on an index by the application. */
export async function reviewStory(applicationId: string): Promise<ReviewStory> {
  const [messages, entries, [beside]] = await Promise.all([
    database.$queryRaw<ReviewMessage[]>`
      select message.id::text, message.at, from_desk as "fromDesk", account.display_name as author, body
      from message join account on account.id = message.author_id
      where application_id = ${applicationId}::uuid order by message.at desc, message.id desc
      -- message_application_id_at_idx`,
    database.$queryRaw<StoryEntry[]>`
      select entry.at, coalesce(entry.detail ->> 'event', entry.type) as event, entry.actor_id::text as "actorId",
        coalesce(nullif(account.display_name, ''), entry.actor_role) as by, entry.detail ->> 'reason' as reason,
        entry.detail ->> 'question' as question, entry.detail ->> 'kind' as kind
      from audit_entry entry left join account on account.id = entry.actor_id
      where entry.subject_id = ${applicationId} order by entry.id desc -- audit_entry_subject_id_at_id_idx`,
    whatStandsBeside(applicationId),
  ])
  return {
    messages,
    notes: (beside?.notes ?? []).map((note) => ({ ...note, at: new Date(note.at) })),
    letters: shownLetters(beside?.letters ?? []),
    history: entries.filter(({ event }) => !notTold.includes(event)),
    changes: changesOf(entries, beside?.earlier ?? []),
    marks: sectionMarks(entries, beside?.marks ?? []),
    isReadBy: (actor, since) =>
      entries.some(({ event, actorId, at }) => event === "application.read" && actorId === actor.id && at >= since),
  }
}

type Beside = {
  letters: StoredLetter[] | null
  notes: (Omit<ReviewNote, "at"> & { at: string })[] | null
  earlier: StoredAnswerBefore[] | null
  marks: StoredMark[] | null
}

/** What stands beside an application in tables of its own, each a handful of rows: one statement for all. */
function whatStandsBeside(applicationId: string): Promise<Beside[]> {
  return database.$queryRaw<Beside[]>`
    select ${lettersAbout(Prisma.sql`${applicationId}::uuid`)} as letters,
      (select json_agg(json_build_object('id', note.id, 'at', at, 'author', display_name, 'body', body)
          order by at desc, note.id desc)
        from (select * from review_note where application_id = ${applicationId}::uuid
          order by at desc, id desc limit ${mostNotes}) note -- review_note_application_id_at_idx
        join account on account.id = author_id) as notes,
      (select json_agg(json_build_object('field', field, 'before', before, 'at', at))
        from answer_before where application_id = ${applicationId}::uuid) as earlier, -- answer_before_pkey
      (select json_agg(json_build_object('section', section, 'query', query, 'by', display_name, 'at', at))
        from section_mark join account on account.id = officer_id
        where application_id = ${applicationId}::uuid) as marks -- section_mark_pkey`
}
