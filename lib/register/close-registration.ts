import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import type { Tx } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { type RegistrationStatus, registrationTransitions } from "./lifecycle.ts"
import { moveRegistration } from "./move.ts"

export type RegistrationStands =
  | { code: "registration_stands"; field: "giveUpRegistration"; number: string }
  | { code: "registration_suspended"; number: string }

/** What an entry's status means for its owner who wants to leave: they can give it up, the board looks into it, or it is over. */
export function standingOf(status: RegistrationStatus): "valid" | "suspended" | "over" {
  const { give_up, reinstate } = registrationTransitions
  if ((give_up.from as readonly RegistrationStatus[]).includes(status)) return "valid"
  return (reinstate.from as readonly RegistrationStatus[]).includes(status) ? "suspended" : "over"
}

/**
 * Ends the registration of somebody who closes their account, where they say that they give it up. Their identity number
 * is free for another account then; not so where the board itself has cancelled the entry. Problems: registration_stands
 * (it is valid, and they didn't say so), registration_suspended (the board looks into it), stale.
 */
export async function closeRegistration(
  tx: Tx,
  actor: Person,
  { giveUp }: { giveUp: boolean },
): Promise<Result<void, RegistrationStands | Stale>> {
  const registration = await tx.registration.findUnique({
    where: { accountId: actor.id },
    select: { id: true, status: true, version: true, accountId: true, number: true },
  })
  const number = registration?.number ?? ""
  const standing = registration ? standingOf(registration.status) : "over"
  if (standing === "suspended") return problem({ code: "registration_suspended", number })
  if (registration && standing === "valid") {
    if (!giveUp) return problem({ code: "registration_stands", field: "giveUpRegistration", number })
    const moved = await moveRegistration(tx, actor, {
      subject: registration,
      action: "give_up",
      version: registration.version,
    })
    if (!moved.ok) return moved
  }
  // What was cancelled before was so by the board.
  if (registration?.status !== registrationTransitions.cancel.to) await freeIdentity(tx, actor.id)
  return ok(undefined)
}

/** Lets whoever has this number apply from another account. The entry itself stays in the register. */
async function freeIdentity(tx: Tx, accountId: string): Promise<void> {
  await tx.identityHolder.deleteMany({ where: { accountId } })
}
