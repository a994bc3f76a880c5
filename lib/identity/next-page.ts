// Only to tell a path of ours from an address of somebody else's: nothing is ever sent there.
const anyOrigin = "http://portal.internal"

/** A path of this site to go on to, or null for anything that could lead away from it. */
export function safeNext(asked: unknown): string | null {
  if (typeof asked !== "string" || asked.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return null
  if (asked.includes("\\")) return null
  const url = new URL(asked, anyOrigin)
  if (url.origin !== anyOrigin || url.pathname.startsWith("//")) return null
  return url.pathname + url.search
}

/** `page` with where to go on to afterwards. */
export function withNext(page: string, next: string | null): string {
  return next ? `${page}?next=${encodeURIComponent(next)}` : page
}
