"use server"
import { goTo } from "#app/go-to.ts"
import { currentSession, forgetSession } from "#app/session.ts"
import { signOut } from "#lib/identity/sign-in/sign-out.ts"

/** Ends the session, at whatever stage, here and in the database. */
export async function signOutHere(): Promise<void> {
  const open = await currentSession()
  if (open) await signOut(open)
  await forgetSession()
  await goTo(open?.stage === "full" ? "/" : "/sign-in")
}
