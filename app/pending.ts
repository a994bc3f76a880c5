import { isUuid } from "#lib/platform/uuid.ts"
import "server-only"
import { cookies } from "next/headers"
import { cookieName, hostCookie } from "./cookies.ts"

type Pending = "sign-up" | "reset"

/** The id of the sign-up or reset that this browser has begun, or null. */
export async function pendingId(which: Pending): Promise<string | null> {
  const id = (await cookies()).get(cookieName(which))?.value ?? ""
  return isUuid(id) ? id : null
}

/** Keeps it with the browser for so many hours. An address in the address bar would tell others what is under way. */
export async function keepPending(which: Pending, id: string, hours: number): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(which), id, hostCookie(hours * 3_600))
}

export async function forgetPending(which: Pending): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(which), "", hostCookie(0))
}
