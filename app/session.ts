import "server-only"
import { cookies } from "next/headers"
import { notFound } from "next/navigation"
import { decode, encode } from "next-auth/jwt"
import { cache } from "react"
import { isStaff, type Person } from "#lib/identity/actor.ts"
import { confirmItIsYouPage, isFresh } from "#lib/identity/fresh.ts"
import { safeNext, withNext } from "#lib/identity/next-page.ts"
import { type OpenSession, openSession, personOf, type Stage } from "#lib/identity/open-session.ts"
import { may, type Permission } from "#lib/identity/permissions.ts"
import { now } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { cookieName, hostCookie } from "./cookies.ts"
import { goTo } from "./go-to.ts"
import { pageAsked } from "./page-asked.ts"

/** Where each unfinished stage of signing in is finished. */
export const stagePages = {
  code: "/sign-in/code",
  totp: "/sign-in/authenticator",
  new_password: "/sign-in/new-password",
  enrol: "/sign-in/set-up-authenticator",
} as const satisfies Record<Exclude<Stage, "full">, string>

/** Who is asking, or null when nobody has signed in all the way. One query for a request, however often it is called. */
export async function currentActor(): Promise<Person | null> {
  return personOf(await currentSession())
}

/** Who is asking. Whoever has not signed in is sent to do so, and comes back to this page. */
export async function requireActor(): Promise<Person> {
  const open = await currentSession()
  const person = personOf(open)
  if (person) return person
  return goTo(withNext(open && open.stage !== "full" ? stagePages[open.stage] : "/sign-in", await thisPage()))
}

/** A member of staff. To anybody else who has signed in, the page is not there. */
export async function requireStaff(): Promise<Person> {
  const person = await requireActor()
  return isStaff(person) ? person : notFound()
}

/**
 * Who is asking for a page on which something sensitive begins: whoever proved themselves too long ago does so first, and
 * comes back to this page. To whoever has not the permission it is not there.
 */
export async function requireFreshActor(permission: Permission): Promise<Person> {
  const person = await requireActor()
  if (!may(person, permission)) notFound()
  if (isFresh(person)) return person
  return goTo(confirmItIsYouPage((await thisPage()) ?? "/account"))
}

/** The session as far as it has come, for the pages that finish a sign-in. Elsewhere it is not to be used. */
export async function requireStage(...stages: Stage[]): Promise<OpenSession> {
  const open = await currentSession()
  if (!open) return goTo("/sign-in")
  if (stages.includes(open.stage)) return open
  return goTo(open.stage === "full" ? "/" : stagePages[open.stage])
}

/** The session behind the cookie at whatever stage, or null. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const id = await sessionId()
  const language = (await pageAsked())?.locale
  return id ? openSession(id, { language }) : null
})

/** As `currentActor`, for what the browser asks by itself: it doesn't keep the session alive. With when that ends. */
export async function actorUnseen(): Promise<(Person & Pick<OpenSession, "runsOutAt" | "endsAt">) | null> {
  const id = await sessionId()
  const open = id ? await openSession(id, { seen: false }) : null
  const person = personOf(open)
  return open && person && { ...person, runsOutAt: open.runsOutAt, endsAt: open.endsAt }
}

/** Gives the browser a session that a command has made or renewed. */
export async function keepSession({ id, endsAt }: { id: string; endsAt: Date }): Promise<void> {
  const maxAge = Math.max(0, Math.floor((endsAt.getTime() - now().getTime()) / 1000))
  const token = await encode({ token: { sid: id }, secret: environment().keys.session, maxAge })
  const jar = await cookies()
  jar.set(cookieName("session"), token, hostCookie(maxAge))
}

/** Takes the session from the browser. The row is ended by a command. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName("session"), "", hostCookie(0))
}

async function sessionId(): Promise<string | null> {
  const jar = await cookies()
  const token = jar.get(cookieName("session"))?.value
  if (!token || token.length > 1_000) return null
  try {
    const content = await decode({ token, secret: environment().keys.session })
    return typeof content?.sid === "string" ? content.sid : null
  } catch {
    return null // not ours, or of another key: as good as none
  }
}

/** The page that was asked for, to come back to; null where there is none. */
async function thisPage(): Promise<string | null> {
  return safeNext((await pageAsked())?.path)
}
