import type { Action, Status } from "#lib/application/lifecycle.ts"
import { stopped, transitions } from "#lib/application/lifecycle.ts"
import { addSeconds } from "#lib/platform/clock.ts"
import type { Chance } from "./chance.ts"

/** One step in an application's life: an action of the lifecycle, or an officer taking it. */
export type Step = { action: Action | "claim"; at: Date; officer: number | null; from: Status; to: Status }

export type Course = { begunAt: Date; status: Status; steps: Step[]; lastAt: Date }

const DAY = 86_400

// What a day in the register's third year looks like. Whoever is still waiting came lately.
const outcomes: readonly (readonly [Status, number])[] = [
  ["registered", 62],
  ["draft", 8],
  ["declined", 9],
  ["lapsed", 6],
  ["submitted", 5.5],
  ["withdrawn", 3],
  ["information_requested", 2.1],
  ["decline_intended", 0.2],
  ["on_hold", 0.2],
  ["fee_due", 2.7],
  ["fee_paid", 1.3],
]

// How many days ago at the most an application in this status can have been begun. 1,096 days are three years.
const longestAgo: Partial<Record<Status, number>> = {
  submitted: 12,
  information_requested: 30,
  decline_intended: 14,
  on_hold: 20,
  fee_due: 28,
  fee_paid: 35,
}

const paths: Record<Status, readonly (Action | "claim")[]> = {
  draft: [],
  withdrawn: ["submit", "withdraw"],
  submitted: ["submit"],
  information_requested: ["submit", "claim", "ask"],
  decline_intended: ["submit", "claim", "intend_decline"],
  on_hold: ["submit", "claim", "hold"],
  declined: ["submit", "claim", "decline"],
  fee_due: ["submit", "claim", "approve"],
  lapsed: ["submit", "claim", "approve", "lapse"],
  fee_paid: ["submit", "claim", "approve", "confirm_payment"],
  registered: ["submit", "claim", "approve", "confirm_payment", "claim", "register"],
}

/** Draws how an application fared between its beginning and `until`, along the lifecycle's own transitions. */
export function course(chance: Chance, until: Date, officers: number): Course {
  const status = chance.weighted(outcomes)
  const path = pathTo(status, chance)
  const days = longestAgo[status] ?? 1_096
  // More of them lately: the register grows.
  const ago = Math.max(0.05, days * chance.next() ** (longestAgo[status] ? 1 : 1.5))
  const begunAt = addSeconds(until, -Math.round(ago * DAY))
  const room = Math.min(ago * 0.9, status === "lapsed" ? 45 : 14) * DAY
  return { begunAt, status, ...along(path, begunAt, room, chance, officers) }
}

function pathTo(status: Status, chance: Chance): readonly (Action | "claim")[] {
  const path = paths[status]
  const askedFirst = path.includes("claim") && !stopped.includes(status) && chance.is(0.25)
  if (!askedFirst) return status === "submitted" && chance.is(0.3) ? [...path, "claim"] : path
  return ["submit", "claim", "ask", "answer", ...path.slice(2)]
}

function along(path: readonly (Action | "claim")[], begunAt: Date, room: number, chance: Chance, officers: number) {
  const shares = path.map(() => 0.2 + chance.next())
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let at = begunAt
  let from: Status = "draft"
  let officer = chance.between(0, officers - 1)
  const steps = path.map((action, place) => {
    at = addSeconds(at, Math.max(1, Math.floor((room * (shares[place] ?? 0)) / whole)))
    // The final approval is another officer's.
    if (action === "claim" && place > 2) officer = (officer + chance.between(1, Math.max(1, officers - 1))) % officers
    const to: Status = action === "claim" ? from : transitions[action].to
    const step: Step = { action, at, officer: isOfficers(action) ? officer : null, from, to }
    from = to
    return step
  })
  return { steps, lastAt: at }
}

function isOfficers(action: Action | "claim"): boolean {
  return action === "claim" || transitions[action].permission === "review.decide"
}
