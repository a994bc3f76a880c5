import "server-only"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { Carrier } from "./smtp.ts"

/** Puts letters into the trial's own mailbox. The same letter again is there once. */
export const trialCarrier: Carrier = async ({ messageId, to, subject, text, html }) => {
  await database.trialMail.createMany({
    data: [{ messageId, to, subject, text, html, at: now() }],
    skipDuplicates: true,
  })
}
