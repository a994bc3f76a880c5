import "server-only"
import { headers } from "next/headers"

/** The client's address as the front door found it (`server/`), or null where there was none. */
export async function clientAddress(): Promise<string | null> {
  return (await headers()).get("x-client-address")
}

/** The request's reference: shown with an unexpected error, and in its log line. */
export async function requestReference(): Promise<string> {
  return (await headers()).get("x-request-id") ?? "-"
}
