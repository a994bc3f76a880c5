import { once } from "node:events"
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { systemActor } from "#lib/identity/actor.ts"
import type { MailEvent } from "#lib/letters/mail-events.ts"
import { noteMailEvent } from "#lib/letters/note-mail-event.ts"
import { deliver } from "#lib/notifications/deliver.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { Job } from "#lib/platform/queue.ts"

/** The letters about an application, the newest first. */
export function lettersOf(applicationId: string) {
  return database.letter.findMany({ where: { applicationId }, orderBy: { queuedAt: "desc" } })
}

/** Sends every letter of an account that waits, as the worker would, to nobody. Answers all its letters, the newest first. */
export async function givenSent(accountId: string): Promise<string[]> {
  const waiting = await database.letter.findMany({
    where: { accountId, channel: "email", state: "queued" },
    orderBy: { queuedAt: "desc" },
  })
  const write = async () => {
    const { email: to } = await database.account.findUniqueOrThrow({ where: { id: accountId } })
    return { to, locale: "en", subject: "News", paragraphs: [] }
  }
  for (const { id, kind, ids } of waiting) {
    const name = `email.${kind}` as const
    await deliver({ [name]: write }, async () => undefined)({ id, data: { ...(ids as object), name } as Job })
  }
  const all = await database.letter.findMany({ where: { accountId }, orderBy: { queuedAt: "desc" } })
  return all.map(({ id }) => id)
}

/** What a mail provider tells of a letter, as an event that happened now. */
export const bounce = (messageId: string, more: Partial<Extract<MailEvent, { event: "bounced" }>> = {}): MailEvent => ({
  event: "bounced",
  messageId,
  at: now(),
  bounce: "hard",
  reason: "no_such_mailbox",
  ...more,
})

/** An account whose last letter came back. Answers the letter's id. */
export async function givenReturned(accountId: string): Promise<string> {
  const [last = ""] = await givenSent(accountId)
  await noteMailEvent(systemActor("mailer"), bounce(last))
  return last
}

type Taken = { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders; body: string }
type HttpAnswer = { status: number; headers?: OutgoingHttpHeaders; body?: string | AsyncIterable<string> }

export type HttpServer = { url: string; taken: Taken[]; stop: () => Promise<void> }

/** A real HTTP server on loopback that answers as `answer` says. */
export async function startHttpServer(answer: (taken: Taken) => HttpAnswer | Promise<HttpAnswer>): Promise<HttpServer> {
  const taken: Taken[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method, url, headers } = request
    const one = { method, url, headers, body: Buffer.concat(parts).toString() }
    taken.push(one)
    const { status, headers: more = {}, body = "" } = await answer(one)
    response.writeHead(status, more)
    if (typeof body === "string") return response.end(body)
    for await (const part of body) response.write(part)
    response.end()
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
