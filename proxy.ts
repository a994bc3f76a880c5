import createMiddleware from "next-intl/middleware"
import { routing } from "#app/i18n/routing.ts"

/** The page's language, and nothing else: headers are the front door's, permissions live in commands and queries. */
export const proxy = createMiddleware(routing)

// Not what carries a document (a proxy cuts bodies at 10 MB in silence), and not files.
export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] }
