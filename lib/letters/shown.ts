/** What became of a letter, as the database has it. */
export type LetterState = "queued" | "sent" | "delivered" | "bounced" | "complained" | "failed" | "not_due"

/** What became of a letter, where the person has to do something. */
export const notArrived: readonly LetterState[] = ["bounced", "failed"]

/** A letter as the database's JSON tells it: instants in text. */
export type StoredLetter = Omit<ShownLetter, "at" | "mayBeSentAgain"> & { at: string }

/** A letter or text message, beside the application that it is about. It holds none of its words. */
export type ShownLetter = {
  id: string
  channel: "email" | "sms"
  kind: string
  state: LetterState
  /** When it was sent, or ordered where it hasn't been. */
  at: Date
  /** Masked; null before it leaves. */
  to: string | null
  /** Why it came back. */
  trouble: string | null
  mayBeSentAgain: boolean
}

/**
 * Letters, the newest first, for a page. Only the last e-mail can be sent again: the ones before it tell how things
 * stood then.
 */
export function shownLetters(letters: readonly StoredLetter[]): ShownLetter[] {
  const last = letters.find(({ channel }) => channel === "email")
  return letters
    .filter(({ state }) => state !== "not_due")
    .map((letter) => ({
      ...letter,
      at: new Date(letter.at),
      mayBeSentAgain: letter === last && mayBeSentAgain(letter.state),
    }))
}

/** What is still on its way would come twice. */
export function mayBeSentAgain(state: LetterState): boolean {
  return state !== "queued" && state !== "not_due"
}
