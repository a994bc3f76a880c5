import { createSecretKey, type KeyObject, randomBytes } from "node:crypto"
import { z } from "zod"

const bytes = z.string().transform((text, ctx) => {
  const secret = Buffer.from(text, "base64")
  if (secret.length === 32) return secret
  ctx.addIssue({ code: "custom", message: "a key has 32 bytes, in base64" })
  return z.NEVER
})

// Made once: a KeyObject spares each use the import of its bytes, which costs more than the hash itself.
const secret = bytes.transform((raw): KeyObject => createSecretKey(raw))

// Every key of a ring opens, finds and vouches; only the current one seals and signs. So a key is rotated without a night of downtime.
const ringSchema = z
  .object({ current: z.string(), keys: z.record(z.string().regex(/^[a-z0-9-]{1,16}$/), secret) })
  .refine((ring) => ring.current in ring.keys, "the current key must be among the keys")

// Earlier key files have the gateway's key by itself: a ring of one.
const gatewaySchema = z.union([ringSchema, secret.transform((only) => ({ current: "g1", keys: { g1: only } }))])

/** The portal's keys by what they are for. None is used for two things. */
export const keysSchema = z.object({
  encryption: ringSchema, // identity numbers, IBANs, TOTP secrets
  lookup: ringSchema, // finding what is equal: numbers, tries, forms sent twice
  audit: ringSchema, // each audit entry's own hash
  session: bytes, // the session cookie
  codes: secret, // one-time codes at rest
  gateway: gatewaySchema, // the payment gateway's signatures
  mail: ringSchema.optional(), // the mail provider's signatures; earlier key files have none, and no event is believed
})
export type Keys = z.infer<typeof keysSchema>
export type KeyRing = z.infer<typeof ringSchema>

/** A fresh set of keys as the JSON that KEYS_FILE holds. */
export function newKeys(): string {
  const key = () => randomBytes(32).toString("base64")
  const ring = (id: string) => ({ current: id, keys: { [id]: key() } })
  const keys = {
    encryption: ring("e1"),
    lookup: ring("l1"),
    audit: ring("a1"),
    session: key(),
    codes: key(),
    gateway: ring("g1"),
    mail: ring("m1"),
  }
  return `${JSON.stringify(keys, null, 2)}\n`
}
