import "server-only"
import { sendLetter } from "#lib/notifications/index.ts"
import { areTextsOn } from "#lib/notifications/sms.ts"
import type { Tx } from "#lib/platform/database.ts"

/** What the desk has done that the applicant is written to about. */
export type News =
  | "information-requested"
  | "decline-intended"
  | "on-hold"
  | "resumed"
  | "initially-approved"
  | "declined"
  | "registered"
  | "reopened"
  | "set-aside"

/** What a text message is worth too: the applicant is asked for something, or it is decided. */
const texted: readonly News[] = [
  "information-requested",
  "decline-intended",
  "initially-approved",
  "declined",
  "registered",
]

/** Writes to the applicant by e-mail and, where they wanted it and there is a gateway, by text message. */
export async function tellApplicant(tx: Tx, news: News, { id, accountId }: { id: string; accountId: string }) {
  const ids = { account: accountId, application: id }
  await sendLetter(tx, `email.${news}`, ids)
  if (!texted.includes(news) || !areTextsOn()) return
  const wanted = await tx.account.count({ where: { id: accountId, textsSince: { not: null } } })
  if (wanted > 0) await sendLetter(tx, `sms.${news}`, ids)
}
