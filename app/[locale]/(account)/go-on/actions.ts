"use server"
import { currentSession } from "#app/session.ts"

/** Keeps the session alive: what every page does by being asked for, for whoever stays on one. */
export async function goOnHere(): Promise<void> {
  await currentSession()
}
