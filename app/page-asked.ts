import "server-only"
import { headers } from "next/headers"
import { type Locale, splitLocale } from "#lib/platform/locale.ts"

/** The page that was asked for, as the front door wrote it down, and its language; null where a machine asks for none. */
export async function pageAsked(): Promise<{ locale: Locale; path: string } | null> {
  const address = (await headers()).get("x-portal-path")
  return address && !address.startsWith("/api/") ? splitLocale(address) : null
}
