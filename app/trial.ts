import "server-only"
import { cookies, headers } from "next/headers"
import { notFound } from "next/navigation"
import { z } from "zod"
import { environment } from "#lib/platform/environment.ts"
import type { SentNotice } from "#lib/trial/gateway.ts"
import { clientAddress } from "./request.ts"

/**
 * Lets a request on only in the trial, and only from this machine: asked under a loopback name, and by a loopback
 * address as the front door saw it. To all others there is no such page. Each page and action asks here for itself.
 */
export async function requireTrial(): Promise<void> {
  const host = URL.parse(`http://${(await headers()).get("host") ?? ""}`)?.hostname ?? ""
  const address = (await clientAddress()) ?? ""
  if (!environment().TRIAL || !loopbackName.test(host) || !loopbackAddress.test(address)) notFound()
}

const loopbackName = /^(localhost|127(\.\d+){3}|\[::1\])$/
const loopbackAddress = /^(::1|(::ffff:)?127(\.\d+){3})$/

const COOKIE = "portal-trial-notice"
const sentNotice = z.object({ psid: z.string(), body: z.string(), status: z.number(), result: z.string() })

/** The notice that this browser had the trial's gateway send last, kept for sending it again. */
export async function lastNotice(): Promise<SentNotice | null> {
  const text = (await cookies()).get(COOKIE)?.value
  if (!text) return null
  try {
    return sentNotice.parse(JSON.parse(text))
  } catch {
    return null // of an earlier version, or somebody's own
  }
}

export async function keepNotice(notice: SentNotice): Promise<void> {
  const jar = await cookies()
  jar.set(COOKIE, JSON.stringify(notice), { httpOnly: true, sameSite: "lax", path: "/", maxAge: 3_600 })
}
