import "server-only"
import { notFound } from "next/navigation"
import { NotFound } from "#lib/platform/result.ts"

/** What a page's query found. Where it says that there is no such thing, or that it isn't theirs: the page for that. */
export async function found<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
