import "server-only"
import { cookies, headers } from "next/headers"
import { getLocale } from "next-intl/server"
import type { Visitor } from "#lib/identity/visitor.ts"
import { randomToken } from "#lib/platform/clock.ts"
import { cookieName, hostCookie } from "./cookies.ts"
import { clientAddress } from "./request.ts"
import { currentSession } from "./session.ts"

// The longest that browsers keep a cookie. Each sign-in begins it anew.
const deviceSeconds = 400 * 86_400

/** The browser that sends a form. It is given a device cookie: known to an account once it has signed in to it. */
export async function currentVisitor(): Promise<Visitor> {
  const jar = await cookies()
  const held = jar.get(cookieName("device"))?.value ?? ""
  const device = /^[\w-]{43}$/.test(held) ? held : randomToken()
  jar.set(cookieName("device"), device, hostCookie(deviceSeconds))
  const agent = (await headers()).get("user-agent")
  const session = await currentSession()
  return { address: await clientAddress(), agent, device, locale: await getLocale(), session }
}
