import { createHash } from "node:crypto"
import type { OpenSession } from "./open-session.ts"

/** A browser that asks, signed in or not, as `app/visitor.ts` finds it. */
export type Visitor = {
  /** Where it connects from, or null where nothing in front could say. */
  address: string | null
  /** What it calls itself. */
  agent: string | null
  /** The random token in its device cookie. */
  device: string
  locale: string
  /** The session that it has open, whosever it is. It ends when another one takes its place in the cookie. */
  session: OpenSession | null
}

/** How a device's token rests in the database. */
export function deviceHash(visitor: Visitor): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(visitor.device).digest())
}
