import "server-only"
import { headers } from "next/headers"

const refusedRequests = new WeakSet<object>()

/** Remembers, for the rest of this request, that its form comes back. Without JavaScript the page that follows is this request's. */
export async function markRefused() {
  refusedRequests.add(await headers())
}

/** Whether the page answers a form that was refused: its title says so. */
export async function wasRefused(): Promise<boolean> {
  return refusedRequests.has(await headers())
}
