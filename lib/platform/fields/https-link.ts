import { hasHiddenCharacter } from "./characters.ts"
import { type Field, optionalField, Refusal, requiredField } from "./field.ts"

const maxLength = 200

// Names that never lead out of a network (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal).
const inside = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|test|invalid|onion)$/

/**
 * A public https address; "upwork.com/…" without its https:// is forgiven. Nothing is fetched.
 * Refusals: link.characters, link.https, link.form, link.secret, link.host, link.long. Their words take `line` (0: one link alone).
 */
export function readHttpsLink(typed: string, line = 0): string | Refusal {
  if (/\s/.test(typed) || hasHiddenCharacter(typed)) return new Refusal("link.characters", { line })
  const address = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(typed) ? `https://${typed}` : typed
  if (!/^https:\/\//i.test(address)) return new Refusal("link.https", { line })
  const url = parsed(address)
  if (!url) return new Refusal("link.form", { line })
  if (url.username || url.password) return new Refusal("link.secret", { line })
  if (!isPublicHost(url)) return new Refusal("link.host", { line })
  return url.href.length > maxLength ? new Refusal("link.long", { line, max: maxLength }) : url.href
}

// Not URL.parse: older phones lack it.
function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

// A host whose last part starts with a digit is an IP address (0x7f.1 has become 127.0.0.1 by now); IPv6 has no letters at its end.
function isPublicHost({ hostname, port }: URL): boolean {
  return port === "" && /\.(?:[a-z][a-z0-9-]*[a-z0-9])$/.test(hostname) && !inside.test(hostname)
}

export function httpsLink(name = "link"): Field<string> {
  return requiredField(name, (typed) => readHttpsLink(typed))
}

export function optionalHttpsLink(): Field<string | null> {
  return optionalField((typed) => readHttpsLink(typed))
}
