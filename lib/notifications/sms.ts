import "server-only"
import { environment } from "#lib/platform/environment.ts"
import type { Mobile } from "#lib/platform/fields/mobile.ts"
import { call } from "#lib/platform/outgoing.ts"
import type { JobIds } from "#lib/platform/queue.ts"

/** A text message ready to send. It says that there is news and where, and nothing else: telephones lie about. */
export type Text = { to: Mobile; words: string }
/** Writes the message for a job's ids when it is about to be sent, or null when it is no longer wanted or due. */
export type TextWriters = Record<string, (ids: JobIds) => Promise<Text | null>>

/** Hands a text message to whoever carries it. `id` is the same at every try. Throws when they don't take it. */
export type TextCarrier = (text: Text & { id: string }) => Promise<void>

/** The gateway did not take a text message. Says its status only. */
export class TextRefused extends Error {
  constructor(status: number) {
    super(`the SMS gateway did not take a message: ${status}`)
    this.name = "TextRefused"
  }
}

/** Whether there is an SMS gateway. Without one nobody is offered text messages. */
export function areTextsOn(): boolean {
  return environment().SMS_URL !== undefined
}

/**
 * Carries text messages to the HTTP gateway at `url`, in the portal's own format (`docs/operations.md`): an adapter for
 * a company's format stands in front of it.
 */
export function httpTextCarrier(url: string, token: string): TextCarrier {
  return async ({ id, to, words }) => {
    const { status } = await call({
      method: "POST",
      url,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": id },
      body: JSON.stringify({ id, to, text: words }),
    })
    if (status < 200 || status > 299) throw new TextRefused(status)
  }
}
