import { now } from "#lib/platform/clock.ts"
import type { Person } from "./actor.ts"

export const freshMinutes = 5

export type StepUpNeeded = { code: "step_up_needed" }

/** Whether somebody proved themselves in the last five minutes: by signing in, or at /confirm-it-is-you. */
export function isFresh(actor: Pick<Person, "steppedUpAt">): boolean {
  return now().getTime() - actor.steppedUpAt.getTime() <= freshMinutes * 60_000
}

/** The page that asks, and then goes on to `next`. */
export function confirmItIsYouPage(next: string): string {
  return `/confirm-it-is-you?next=${encodeURIComponent(next)}`
}
