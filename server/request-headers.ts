import type { IncomingHttpHeaders } from "node:http"

// What proxies, Next.js's own parts and we ourselves say to the app. From outside nobody says it.
const ours = [
  /^x-forwarded-/,
  /^x-middleware-/,
  /^x-invoke-/,
  /^x-vercel-/,
  /^x-nextjs-/,
  /^x-next-/,
  /^x-client-address$/,
  /^x-request-id$/,
  /^x-portal-path$/,
  /^x-real-ip$/,
  /^x-matched-path$/,
  /^x-now-route-matches$/,
  /^x-original-/,
  /^x-rewrite-/,
  /^x-http-method/,
  /^x-prerender-/,
  /^x-nonce$/,
  /^next-resume$/,
  /^forwarded$/,
  /^content-security-policy/,
]

export type Said = {
  clientAddress: string
  requestId: string
  host: string
  protocol: "http" | "https"
  policy: string
  /** The address that was asked for, from its first slash on: where signing in leads back to. */
  path: string
}

/** The headers as the app gets them: the client's, without what only we may say, and with what we say. */
export function headersForApp(headers: IncomingHttpHeaders, said: Said): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !ours.some((pattern) => pattern.test(name)))
  return {
    ...Object.fromEntries(kept),
    "x-client-address": said.clientAddress,
    "x-request-id": said.requestId,
    "x-portal-path": said.path,
    "x-forwarded-for": said.clientAddress,
    "x-forwarded-host": said.host,
    "x-forwarded-proto": said.protocol,
    // Next.js takes the nonce for its own scripts from here.
    "content-security-policy": said.policy,
  }
}
