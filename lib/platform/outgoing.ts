import "server-only"
import { lookup } from "node:dns"
import { type IncomingMessage, type RequestOptions, request as requestPlain } from "node:http"
import { request as requestTls } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { environment } from "./environment.ts"
import { isIn, isPublicAddress } from "./public-address.ts"

export type OutgoingCall = {
  method: "GET" | "POST" | "PUT"
  url: string
  headers?: Record<string, string>
  body?: string
  /** From the name's resolution to the answer's last byte. */
  timeoutSeconds?: number
  /** The longest answer that is read. */
  maxBytes?: number
}
export type OutgoingAnswer = { status: number; body: string }

/** Why a call had no answer that could be used. Holds neither the address nor what was sent. */
export class CallFailed extends Error {
  readonly code: CallTrouble
  constructor(code: CallTrouble) {
    super(`an outgoing call failed: ${code}`)
    this.name = "CallFailed"
    this.code = code
  }
}
export type CallTrouble = "not_https" | "private_address" | "too_slow" | "too_long" | "encoded" | "no_answer"

/**
 * Calls another system. Only https, and only addresses on the public network: the name is judged as it resolves for this
 * very connection, so one that answers otherwise at the second question gets nowhere. What OUTGOING_PRIVATE names is
 * allowed besides, also without TLS. No redirect is followed, no answer decoded; size and time are bounded, and no
 * connection is kept. Throws CallFailed; any status is an answer.
 */
export async function call({ timeoutSeconds = 10, maxBytes = 65_536, ...outgoing }: OutgoingCall) {
  const url = new URL(outgoing.url)
  refuseAddress(url)
  const signal = AbortSignal.timeout(timeoutSeconds * 1000)
  try {
    const response = await sent(url, outgoing, signal)
    // Asked for as it is: an encoded answer could grow beyond any bound, and the decoder would be one more to trust.
    const encoding = response.headers["content-encoding"] ?? "identity"
    if (encoding !== "identity") throw dropped(response, "encoded")
    return { status: response.statusCode ?? 0, body: await textOf(response, maxBytes) }
  } catch (error) {
    if (signal.aborted) throw new CallFailed("too_slow")
    throw error instanceof CallFailed ? error : new CallFailed("no_answer")
  }
}

/** An address that is written out is not resolved, so it is judged here; a name is when it resolves. */
function refuseAddress(url: URL) {
  const host = bareHost(url)
  const isAllowed = isIP(host) !== 0 && isIn(environment().OUTGOING_PRIVATE, host)
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isAllowed)) throw new CallFailed("not_https")
  if (isIP(host) !== 0 && !mayReach(host)) throw new CallFailed("private_address")
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "")
}

function mayReach(address: string): boolean {
  return isPublicAddress(address) || isIn(environment().OUTGOING_PRIVATE, address)
}

/** Resolves for the socket itself: the addresses that are judged are those that are connected to. */
const resolvePublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "")
    const [first] = addresses
    if (!first || addresses.some(({ address }) => !mayReach(address))) {
      return done(new CallFailed("private_address"), "")
    }
    if (options.all) return done(null, addresses)
    done(null, first.address, first.family)
  })
}

function sent(url: URL, { method, headers, body }: OutgoingCall, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method,
    headers: {
      ...headers,
      "accept-encoding": "identity",
      ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
    },
    agent: false,
    lookup: resolvePublic,
    maxHeaderSize: 16_384,
    signal,
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestTls : requestPlain)(url, options, resolve)
    request.on("error", reject)
    request.end(body)
  })
}

async function textOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length
    if (length > maxBytes) throw dropped(response, "too_long")
    parts.push(part)
  }
  return Buffer.concat(parts).toString("utf8")
}

function dropped(response: IncomingMessage, code: CallTrouble): CallFailed {
  response.destroy()
  return new CallFailed(code)
}
