import "server-only"
import type { SessionEndProps } from "#components/ui/session-end.tsx"
import { now } from "#lib/platform/clock.ts"
import { goOnHere } from "./[locale]/(account)/go-on/actions.ts"
import { currentSession } from "./session.ts"

/** When the session ends if nothing more is done, for the page to say so in time. Null for whoever has not signed in. */
export async function sessionEnd(): Promise<SessionEndProps | null> {
  const open = await currentSession()
  if (open?.stage !== "full") return null
  const inSeconds = Math.max(0, Math.floor((open.runsOutAt.getTime() - now().getTime()) / 1000))
  return { inSeconds, goOn: goOnHere }
}
