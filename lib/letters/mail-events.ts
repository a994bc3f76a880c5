import { z } from "zod"
import { uuidPattern } from "#lib/platform/uuid.ts"

/** Why a letter came back. Closed: what a provider says otherwise is `other`. */
export const troubles = ["no_such_mailbox", "mailbox_full", "blocked", "other"] as const
export type Trouble = (typeof troubles)[number]

const at = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const ours = new RegExp(`^<?(${uuidPattern})@`, "i")
// Only the part before the @ is ours for certain: a relay may have put its own name after it.
const messageId = z
  .string()
  .max(300)
  .transform((text) => ours.exec(text)?.[1]?.toLowerCase() ?? null)

const eventSchema = z.discriminatedUnion("event", [
  z.object({ event: z.literal("delivered"), messageId, at }),
  z.object({ event: z.literal("complained"), messageId, at }),
  z.object({
    event: z.literal("bounced"),
    messageId,
    at,
    // hard: this address will never take a letter; soft: it didn't take this one, and it isn't tried any more.
    bounce: z.enum(["hard", "soft"]),
    reason: z.enum(troubles).catch("other"),
  }),
])
export type MailEvent = z.output<typeof eventSchema>

/** What a mail provider tells: up to 200 events at once. It may send more than this in each; the rest is not read. */
export const mailEventsSchema = z.object({ events: z.array(eventSchema).min(1).max(200) })
