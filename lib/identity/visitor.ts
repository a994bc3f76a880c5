import { createHash } from "node:crypto"

/** A browser that asks, signed in or not, as `app/visitor.ts` finds it. */
export type Visitor = {
  /** Where it connects from, or null where nothing in front could say. */
  address: string | null
  /** What it calls itself. */
  agent: string | null
  /** The random token in its device cookie. */
  device: string
  locale: string
}

/** How a device's token rests in the database. */
export function deviceHash(visitor: Visitor): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(visitor.device).digest())
}
