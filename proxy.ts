import { type NextRequest, NextResponse } from "next/server"
import createMiddleware from "next-intl/middleware"
import { routing } from "#app/i18n/routing.ts"
import { randomToken } from "#lib/platform/clock.ts"

const toLanguage = createMiddleware(routing)

/** The page's language and its headers. Never a permission: those live in commands and queries. */
export function proxy(request: NextRequest) {
  const policy = contentPolicy(randomToken(16))
  // Next reads the nonce for its own scripts from the request's copy of the policy.
  request.headers.set("content-security-policy", policy)
  const response = toLanguage(request) ?? NextResponse.next()
  response.headers.set("content-security-policy", policy)
  return response
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ")
}

// Not what carries a document (a proxy cuts bodies at 10 MB in silence), and not files.
export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] }
