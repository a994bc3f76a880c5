import "server-only"
import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto"
import { environment } from "./environment.ts"
import type { KeyRing } from "./keys.ts"

/** Where a sealed value stands. It opens nowhere else, so that values can't be swapped between rows. */
export type Place = { table: string; column: string; row: string }

/** Seals a value for its place (AES-256-GCM): "v1.<key id>.<nonce>.<ciphertext and tag>". */
export function seal(value: string, place: Place): string {
  const ring = environment().keys.encryption
  const nonce = freshNonce()
  const cipher = createCipheriv("aes-256-gcm", keyOf(ring, ring.current), nonce)
  cipher.setAAD(boundTo(place))
  const sealed = Buffer.concat([cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()])
  return `v1.${ring.current}.${nonce.toString("base64url")}.${sealed.toString("base64url")}`
}

/** Opens what `seal` made. Throws when the key is gone, the place is another, or a bit was changed. */
export function unseal(text: string, place: Place): string {
  const [version, keyId, nonce, body] = text.split(".")
  if (version !== "v1" || !keyId || !nonce || !body) throw new Error("not a sealed value")
  const bytes = Buffer.from(body, "base64url")
  const key = keyOf(environment().keys.encryption, keyId)
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), { authTagLength: 16 })
  decipher.setAAD(boundTo(place))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8")
}

/** The same for a whole file: "v1.<key id>." in ASCII, then nonce, ciphertext and tag as they are. */
export function sealBytes(bytes: Uint8Array, place: Place): Buffer {
  const ring = environment().keys.encryption
  const nonce = freshNonce()
  const cipher = createCipheriv("aes-256-gcm", keyOf(ring, ring.current), nonce)
  cipher.setAAD(boundTo(place))
  return Buffer.concat([
    Buffer.from(`v1.${ring.current}.`),
    nonce,
    cipher.update(bytes),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** Opens what `sealBytes` made, and throws as `unseal` does: also where it was cut short. */
export function unsealBytes(sealed: Uint8Array, place: Place): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const [head = "", keyId = ""] = /^v1\.([a-z0-9-]{1,16})\./.exec(bytes.toString("latin1", 0, 20)) ?? []
  if (!keyId || bytes.length < head.length + NONCE_BYTES + TAG_BYTES) throw new Error("not a sealed file")
  const body = bytes.subarray(head.length + NONCE_BYTES, -TAG_BYTES)
  const nonce = bytes.subarray(head.length, head.length + NONCE_BYTES)
  const key = keyOf(environment().keys.encryption, keyId)
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(place))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(body), decipher.final()])
}

/** The keyed hashes by which an equal value is found, one for each live key, the current key's first. */
export function lookupHashes(kind: string, value: string): { keyId: string; hash: Uint8Array<ArrayBuffer> }[] {
  const ring = environment().keys.lookup
  const ids = [ring.current, ...Object.keys(ring.keys).filter((id) => id !== ring.current)]
  return ids.map((keyId) => ({ keyId, hash: hmac(keyOf(ring, keyId), `${kind}:${value}`) }))
}

/** The keyed hash of a form as it was sent: an identity number may be among it, and could be guessed from a bare one. */
export function formHash(sent: string): Uint8Array<ArrayBuffer> {
  const ring = environment().keys.lookup
  return hmac(keyOf(ring, ring.current), `form:${sent}`)
}

/** The audit log's keyed hash of an entry's canonical text. */
export function auditMac(text: string): { keyId: string; mac: Uint8Array<ArrayBuffer> } {
  const ring = environment().keys.audit
  return { keyId: ring.current, mac: hmac(keyOf(ring, ring.current), text) }
}

/** Whether an audit entry's text still has the hash it was written with. */
export function isAuditMac(text: string, keyId: string, mac: Uint8Array): boolean {
  return isEqual(hmac(keyOf(environment().keys.audit, keyId), text), mac)
}

/** The hash under which a one-time code rests. Bound to its row, so that equal codes don't look equal. */
export function codeHash(id: string, code: string): Uint8Array<ArrayBuffer> {
  return hmac(environment().keys.codes, `${id}:${code}`)
}

/** The payment gateway's signature over a timestamp and the raw body, in hex. */
export function gatewaySignature(timestamp: string, body: string): string {
  return signature(environment().keys.gateway, timestamp, body)
}

/** Whether a signature is the gateway's, by any live key: while the key is changed it signs with one and then the other. */
export function isGatewaySignature(timestamp: string, body: string, signed: string): boolean {
  return isSignature(environment().keys.gateway, { timestamp, body, signed })
}

/** The same by the mail provider's keys. Throws where there are none. */
export function mailSignature(timestamp: string, body: string): string {
  const ring = environment().keys.mail
  if (!ring) throw new Error("the key file has no key named mail")
  return signature(ring, timestamp, body)
}

/** Whether a signature is the mail provider's. Nothing is while there is no key for it. */
export function isMailSignature(timestamp: string, body: string, signed: string): boolean {
  const ring = environment().keys.mail
  return ring !== undefined && isSignature(ring, { timestamp, body, signed })
}

function signature(ring: KeyRing, timestamp: string, body: string): string {
  return Buffer.from(hmac(keyOf(ring, ring.current), `${timestamp}.${body}`)).toString("hex")
}

function isSignature(ring: KeyRing, { timestamp, body, signed }: Record<"timestamp" | "body" | "signed", string>) {
  const bytes = Buffer.from(signed, "hex")
  return Object.values(ring.keys).some((key) => isEqual(hmac(key, `${timestamp}.${body}`), bytes))
}

/** Compares without telling by its time where the two differ. */
export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
let chance = Buffer.alloc(0)

// Drawn by the hundred: asking the system for twelve bytes costs more than sealing with them.
function freshNonce(): Buffer {
  if (chance.length < NONCE_BYTES) chance = randomBytes(NONCE_BYTES * 100)
  const nonce = chance.subarray(0, NONCE_BYTES)
  chance = chance.subarray(NONCE_BYTES)
  return nonce
}

function boundTo({ table, column, row }: Place) {
  return Buffer.from(`${table}.${column}:${row}`)
}

function keyOf(ring: KeyRing, id: string): KeyObject {
  const key = ring.keys[id]
  if (!key) throw new Error(`no key named ${id}`)
  return key
}

function hmac(key: KeyObject, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", key).update(text).digest())
}
