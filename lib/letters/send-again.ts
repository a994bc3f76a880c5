import "server-only"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { type LetterIds, type LetterName, sendLetter } from "#lib/notifications/index.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import type { SendAgain } from "./schema.ts"
import { mayBeSentAgain } from "./shown.ts"

/** How often letters about one application are sent again within a day, by whomever. */
export const againPerDay = 5

export type SendAgainProblem = { code: "letter_on_its_way" | "letter_not_last" | "letters_too_many" }
type Answer = Result<{ reference: string }, SendAgainProblem>

/**
 * Sends the last e-mail about one's own application once more, to the address that the account has now. Problems:
 * letter_on_its_way, letter_not_last (another has been written since), letters_too_many.
 */
export async function sendOwnLetterAgain(actor: Person, input: SendAgain): Promise<Answer> {
  authorise(actor, "letter.own")
  return transaction((tx) => sendAgain(tx, actor, input))
}

/** The same at the desk, for whoever's application it is. */
export async function sendLetterAgain(actor: Person, input: SendAgain): Promise<Answer> {
  authorise(actor, "letter.send")
  return transaction((tx) => sendAgain(tx, actor, input))
}

async function sendAgain(tx: Tx, actor: Person, { letter: id, reference }: SendAgain): Promise<Answer> {
  const application = await tx.application.findFirst({
    where: { AND: [{ reference }, visibleTo(actor)] },
    select: { id: true },
  })
  if (!application) throw new NotFound("application")
  // One after the other: of two who send it again at once, the second finds it on its way.
  await tx.$executeRaw`select from application where id = ${application.id}::uuid for no key update`
  const where = { applicationId: application.id, channel: "email" } as const
  const [last, ...before] = await tx.letter.findMany({ where, orderBy: { queuedAt: "desc" }, take: 100, select: facts })
  const letter = last?.id === id ? last : null
  if (!letter) {
    if (before.some((one) => one.id === id)) return problem({ code: "letter_not_last" })
    throw new NotFound("letter")
  }
  if (!mayBeSentAgain(letter.state)) return problem({ code: "letter_on_its_way" })
  if (againSince(addSeconds(now(), -86_400), [letter, ...before]) >= againPerDay) {
    return problem({ code: "letters_too_many" })
  }
  await sendLetter(tx, `email.${letter.kind}` as LetterName, letter.ids as LetterIds, letter.id)
  await record(tx, actor, { type: "letter.sent_again", application: application.id, letter: letter.id })
  return ok({ reference })
}

const facts = { id: true, kind: true, ids: true, state: true, againOf: true, queuedAt: true } as const

function againSince(since: Date, letters: { againOf: string | null; queuedAt: Date }[]): number {
  return letters.filter(({ againOf, queuedAt }) => againOf !== null && queuedAt >= since).length
}
