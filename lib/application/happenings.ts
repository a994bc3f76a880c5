/** An entry of the audit log, and a message, as the database's JSON tells them: `at` is an instant in text. */
export type StoredEvent = { at: string; event: string }
export type StoredMessage = { at: string; fromDesk: boolean; body: string }

/** What the applicant is told of. What the desk does among itself (hand over, read) is not among it. */
const told = [
  "application.submitted",
  "application.claimed",
  "application.information_requested",
  "application.decline_intended",
  "application.answered",
  "application.answer_over",
  "application.held",
  "application.resumed",
  "application.initially_approved",
  "application.fee_paid",
  "application.finally_approved",
  "application.declined",
  "application.withdrawn",
  "application.lapsed",
  "application.lapsed_unanswered",
  "application.reopened",
  "application.approval_set_aside",
] as const
export type Told = (typeof told)[number] extends `application.${infer Event}` ? Event : never

/** Something that happened, with what was written on that occasion. */
export type Happening = { event: Told; at: Date; words: { fromDesk: boolean; body: string }[] }

/** The application's history as its owner reads it, the newest first. A message belongs to the latest event before it. */
export function happenings(events: StoredEvent[], messages: StoredMessage[]): Happening[] {
  const history = events.flatMap(({ at, event }): Happening[] =>
    isTold(event) ? [{ event: event.slice("application.".length) as Told, at: new Date(at), words: [] }] : [],
  )
  for (const { at, fromDesk, body } of messages) {
    history.findLast((happening) => happening.at <= new Date(at))?.words.push({ fromDesk, body })
  }
  return history.reverse()
}

function isTold(event: string): event is (typeof told)[number] {
  return (told as readonly string[]).includes(event)
}
