import { type DocumentKind, type StoredAnswers, transitions } from "#lib/application/index.ts"
import type { StoryEntry } from "./review-story.ts"

/** As the database's JSON tells it: `at` is an instant in text, `before` null for an encrypted number. */
export type StoredAnswerBefore = { field: string; before: unknown; at: string }

/** What the applicant changed in their last turn at an application that the desk had. */
export type Changes = {
  /** Since when; null where they were never asked for anything. */
  since: Date | null
  /** By the answer's name, what stood there before. */
  before: Record<string, unknown>
  /** The kinds of which a document was taken away. */
  removed: DocumentKind[]
}

const turns: readonly string[] = [transitions.ask.event, transitions.intend_decline.event]

/** Finds it in the log's entries, the newest first: what was changed in an earlier turn the desk has looked at since. */
export function changesOf(entries: readonly StoryEntry[], earlier: readonly StoredAnswerBefore[]): Changes {
  const since = entries.find(({ event }) => turns.includes(event))?.at
  if (!since) return { since: null, before: {}, removed: [] }
  const inTurn = earlier.filter(({ at }) => new Date(at) >= since)
  const removals = entries.filter(({ event, at }) => event === "document.removed" && at >= since)
  return {
    since,
    before: Object.fromEntries(inTurn.map(({ field, before }) => [field, before])),
    removed: [...new Set(removals.map(({ kind }) => kind as DocumentKind))],
  }
}

/** Leaves out what was changed and changed back. An encrypted number has no value from before to be the same as. */
export function unlike(before: Changes["before"], answers: StoredAnswers): Changes["before"] {
  const now = answers as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(before).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(now[field] ?? null)),
  )
}
