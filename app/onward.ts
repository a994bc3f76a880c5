import "server-only"
import { homeOf } from "#lib/identity/home.ts"
import { withNext } from "#lib/identity/next-page.ts"
import type { StartedSession } from "#lib/identity/sessions.ts"
import { mustAskForAddress } from "#lib/letters/returned-address.ts"
import { ok, type Problem, type Result } from "#lib/platform/result.ts"
import { keepSession, stagePages } from "./session.ts"

/** A session that was made or renewed, with the page that the person was on the way to. */
export type Onward = StartedSession & { next: string | null }

/** Adds to a command's answer where its form was on the way to. */
export function onTheWayTo<P extends Problem>(
  next: string | null,
  answer: Result<StartedSession, P>,
): Result<Onward, P> {
  return answer.ok ? ok({ ...answer.value, next }) : answer
}

/**
 * Gives the browser the session of a sign-in and answers the page to go to: what is still asked, or where the person was
 * going. Where their mail came back they are asked for a better address on the way.
 */
export async function onward(signedIn: Onward): Promise<string> {
  const page = await straightOn(signedIn)
  const mustAsk = signedIn.stage === "full" && (await mustAskForAddress(signedIn))
  return mustAsk ? withNext("/letters-returned", signedIn.next) : page
}

/** The same for who only proves again who they are, on the way to something that may be a better address. */
export async function straightOn({ next, ...started }: Onward): Promise<string> {
  await keepSession(started)
  if (started.stage !== "full") return withNext(stagePages[started.stage], next)
  return next ?? homeOf(started)
}
