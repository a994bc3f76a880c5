import type { JobIds } from "#lib/platform/queue.ts"

/** A message ready to send: the person's address, and the same words as text and as HTML. */
export type Email = { to: string; locale: string; subject: string; paragraphs: EmailPart[] }
/** Plain words, a code to copy, or a link into the portal. The delivering side makes text and HTML of it. */
export type EmailPart = { text: string } | { code: string } | { link: string; label: string }

/**
 * Writes the message for a job's ids when it is about to be sent, or null when it is no longer due. Each feature has
 * its own in `emails.ts`; the worker's entry puts them together.
 */
export type EmailWriter = (ids: JobIds) => Promise<Email | null>
export type EmailWriters = Record<string, EmailWriter>
