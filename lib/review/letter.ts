import "server-only"
import { letterBefore, type WillBe } from "#lib/application/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { render } from "#lib/notifications/render.ts"
import { feeToday } from "#lib/payments/index.ts"
import { toDateColumn, today } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import type { Preview } from "#lib/platform/form-state.ts"
import { NotFound } from "#lib/platform/result.ts"
import { letterTemplates, templateWords } from "#lib/reference/index.ts"
import { lastDayToAnswer } from "./give-turn.ts"
import type { Ask, Decision, Decline, FillIn, IntendDecline } from "./schema.ts"

/** Letters as the applicant would get them, before an officer sends one. Nothing here writes. All throw NotFound. */

export async function askLetter(actor: Person, { reference, question }: Ask): Promise<Preview> {
  const answerDueOn = toDateColumn(await lastDayToAnswer("information_answer_days"))
  return preview(await writtenTo(actor, reference), "information-requested", {
    willBe: { answerDueOn },
    words: question,
  })
}

export async function intendDeclineLetter(actor: Person, { reference, reasons }: IntendDecline): Promise<Preview> {
  const answerDueOn = toDateColumn(await lastDayToAnswer("decline_answer_days"))
  return preview(await writtenTo(actor, reference), "decline-intended", { willBe: { answerDueOn }, words: reasons })
}

export async function declineLetter(actor: Person, { reference, declineReason, note }: Decline): Promise<Preview> {
  return preview(await writtenTo(actor, reference), "declined", { willBe: { declineReason }, words: note })
}

export async function approveLetter(actor: Person, { reference }: Decision): Promise<Preview> {
  const applicant = await writtenTo(actor, reference)
  const { amountPaisa, lapsesOn } = await feeToday(applicant.kind)
  const slips = [{ amountPaisa, lapsesOn: toDateColumn(lapsesOn) }]
  return preview(applicant, "initially-approved", { willBe: { slips }, words: null })
}

/** A template's words in the applicant's language. */
export async function filledIn(
  actor: Person,
  decision: "ask" | "intend_decline",
  { reference, template }: FillIn,
): Promise<string> {
  const { locale } = await writtenTo(actor, reference)
  const chosen = (await letterTemplates(decision, today())).find(({ code }) => code === template)
  if (!chosen) throw new NotFound("template")
  return templateWords(chosen, locale)
}

/** Whom a letter about an application goes to, as far as its words ask. */
export async function writtenTo(actor: Person, reference: string) {
  authorise(actor, "review.read")
  const found = await database.application.findFirst({
    where: { AND: [{ reference }, visibleTo(actor)] },
    select: { id: true, kind: true, account: { select: { locale: true } } },
  })
  if (!found) throw new NotFound("application")
  return { id: found.id, kind: found.kind, locale: found.account.locale }
}

async function preview(
  { id }: { id: string },
  kind: Parameters<typeof letterBefore>[0],
  { willBe, words }: { willBe: WillBe; words: string | null },
): Promise<Preview> {
  const { subject, text } = render(await letterBefore(kind, id, willBe), environment().publicUrl)
  return { subject, text, words }
}
