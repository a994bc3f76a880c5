import type { SectionKey } from "#lib/application/index.ts"
import type { StoryEntry } from "./review-story.ts"

/** As the database's JSON tells it. */
export type StoredMark = { section: SectionKey; query: string | null; by: string; at: string }

/** What an officer made of a section: accepted where there is no query. */
export type SectionMark = {
  section: SectionKey
  query: string | null
  by: string
  at: Date
  /** The applicant has changed something in it since: it needs another look. */
  isOver: boolean
}

/** The marks with what the log's entries, the newest first, say has happened to their sections since. */
export function sectionMarks(entries: readonly StoryEntry[], marks: readonly StoredMark[]): SectionMark[] {
  return marks.map((mark) => {
    const at = new Date(mark.at)
    const changed = entries.find((entry) => sectionChangedBy(entry) === mark.section)
    return { ...mark, at, isOver: changed !== undefined && changed.at > at }
  })
}

function sectionChangedBy({ event, question }: StoryEntry): string | undefined {
  if (event === "document.added" || event === "document.removed") return "documents"
  return event === "application.answer_changed" ? question?.split(".")[0] : undefined
}
