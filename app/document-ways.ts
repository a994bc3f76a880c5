import "server-only"
import { hasLocale } from "next-intl"
import { type DocumentKind, documentKindAt, documentPath, mostOf } from "#lib/application/documents.ts"
import type { Kept } from "#lib/documents/keep.ts"
import type { DocumentProblem } from "#lib/documents/schema.ts"
import { withNext } from "#lib/identity/next-page.ts"
import { defaultLocale, localePath, locales } from "#lib/platform/locale.ts"

/** Where a document's form stood, as its own address says: what is sent to the API goes back to such a page. */
export type DocumentForm = { kind: DocumentKind; from: From; locale: string }
type From = "check-answers" | "answer" | null

/** Reads it off the address of a request; null when no page of ours writes such an address. */
export function documentFormIn(url: string): DocumentForm | null {
  const query = new URL(url).searchParams
  const kind = documentKindAt(query.get("kind") ?? "")
  const from = query.get("from")
  const locale = query.get("locale")
  if (!kind) return null
  return {
    kind,
    from: from === "check-answers" || from === "answer" ? from : null,
    locale: hasLocale(locales, locale) ? locale : defaultLocale,
  }
}

/** The page with the form again, which says in words what was wrong. */
export function refusedPath({ kind, from, locale }: DocumentForm, problem: DocumentProblem): string {
  return localePath(locale, `/application/${documentPath(kind)}?${query({ problem, from })}`)
}

/** Where one goes on once a file is kept: the next kind that is missing, back where one came from, or the list. */
export function keptPath({ kind, from, locale }: DocumentForm, { next }: Kept): string {
  if (mostOf[kind] > 1)
    return localePath(locale, `/application/${documentPath(kind)}?${query({ done: "added", from })}`)
  if (from || !next) return localePath(locale, `/application/${documentPath()}?${query({ done: "added", from })}`)
  return localePath(locale, `/application/${documentPath(next)}?${query({ done: "added", from })}`)
}

/** Where one signs in, on the way back to the form. */
export function signInPath({ kind, from, locale }: DocumentForm): string {
  return localePath(
    locale,
    withNext("/sign-in", localePath(locale, `/application/${documentPath(kind)}?${query({ from })}`)),
  )
}

/** The address that the form of a kind posts to. */
export function sendingAddress({ kind, from, locale }: DocumentForm): string {
  return `/api/documents?${query({ kind: documentPath(kind).replace("documents/", ""), from, locale })}`
}

function query(parts: Record<string, string | null>): string {
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
}
