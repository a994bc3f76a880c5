import "server-only"
import nodemailer from "nodemailer"
import { isLoopback } from "#lib/platform/loopback.ts"
import type { Rendered } from "./render.ts"

export type Letter = Rendered & { messageId: string; from: string; to: string }
/** Hands a letter to whoever carries it. Throws when they don't take it. */
export type Carrier = (letter: Letter) => Promise<void>

/** The mail server did not take a letter. Says its codes only: its own words repeat the address. */
export class MailRefused extends Error {
  constructor(code: string | undefined, answer: number | undefined) {
    super(`the mail server did not take a letter: ${code ?? "unknown"} ${answer ?? ""}`.trimEnd())
    this.name = "MailRefused"
  }
}

const SECONDS = 1000

/**
 * Carries letters to the mail server at `url`, over at most three connections, each kept for the next letter. To
 * another machine only with TLS; nodemailer takes `?requireTLS=false` in the address for a network that needs none.
 */
export function smtpCarrier(url: string): Carrier {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    // Otherwise whoever is on the way takes the server's offer of STARTTLS out, and reads codes for signing in.
    requireTLS: !isLoopback(new URL(url).hostname),
    maxConnections: 3,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 20 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (letter) => {
    try {
      await transport.sendMail(letter)
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number }
      throw new MailRefused(code, responseCode)
    }
  }
}
