import "server-only"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { onlyWithoutMailServer } from "./only-in-trial.ts"

export type ListedLetter = { id: string; to: string; subject: string; at: Date }

const ROWS = 50

/** The newest letters in the trial's mailbox, to everybody or to one address; `before` is the last one that was seen. */
export async function mailbox({ to, before }: { to?: string; before?: bigint }): Promise<ListedLetter[]> {
  onlyWithoutMailServer()
  const letters = await database.trialMail.findMany({
    where: { ...(to ? { to } : {}), ...(before ? { id: { lt: before } } : {}) },
    select: { id: true, to: true, subject: true, at: true },
    orderBy: { id: "desc" },
    take: ROWS,
  })
  return letters.map((letter) => ({ ...letter, id: String(letter.id) }))
}

/** One letter, as text. */
export async function letterInMailbox(id: bigint) {
  onlyWithoutMailServer()
  const letter = await database.trialMail.findUnique({
    where: { id },
    select: { to: true, subject: true, text: true, at: true },
  })
  if (!letter) throw new NotFound("letter")
  return letter
}
