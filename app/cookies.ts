import "server-only"
import { environment } from "#lib/platform/environment.ts"

type CookieUse = "session" | "device" | "sign-up" | "reset"

function isHttps() {
  return new URL(environment().publicUrl).protocol === "https:"
}

/** A cookie's name. Over https no other host and no plain http can set one with this prefix (`__Host-`). */
export function cookieName(use: CookieUse): string {
  return `${isHttps() ? "__Host-" : ""}portal-${use}`
}

/** How all of the portal's cookies are kept: out of reach of scripts, and of posts from elsewhere. Age in seconds. */
export function hostCookie(maxAge: number) {
  return { httpOnly: true, secure: isHttps(), sameSite: "lax", path: "/", maxAge } as const
}
