import { NotFound } from "#lib/platform/result.ts"
import { type ActorRole, may, type Permission, staffRoles } from "./permissions.ts"

/** Somebody who signed in, as `app/session.ts` found them. */
export type Person = {
  kind: "person"
  id: string
  role: Exclude<ActorRole, SystemActor["role"]>
  name: string
  email: string
  locale: string
  /** The session's public id: what the audit log and the list of sessions call it. */
  session: string
  /** When they last proved themselves: by signing in, or again by password or code. */
  steppedUpAt: Date
}

/** The portal itself, on somebody else's word: the gateway's or mail provider's signed one, the clock's, the operator's. */
export type SystemActor = { kind: "system"; id?: undefined; role: SystemRole; name: string }
type SystemRole = "gateway" | "mailer" | "clock" | "operator"

/** Who asks. The first parameter of every command and query. */
export type Actor = Person | SystemActor

/** The portal acting by itself. */
export function systemActor(role: SystemActor["role"]): SystemActor {
  return { kind: "system", role, name: role }
}

/** Ends here with NotFound for anyone without the permission: who may not know of a thing is told it isn't there. */
export function authorise(actor: Actor, permission: Permission, subject?: { accountId: string }): void {
  if (!may(actor, permission, subject)) throw new NotFound("page")
}

/** The applications that `actor` can know of, as a Prisma `where`. Nobody's draft is the desk's business. */
export function visibleTo(actor: Actor): ApplicationScope {
  if (actor.kind === "system") return {}
  if (actor.role === "freelancer") return { accountId: actor.id }
  if (may(actor, "review.read")) return { submittedAt: { not: null }, accountId: { not: actor.id } }
  return { id: { in: [] } }
}

type ApplicationScope = { id?: { in: string[] }; accountId?: string | { not: string }; submittedAt?: { not: null } }

/** Whether this is a member of the board's staff. */
export function isStaff(actor: { role: ActorRole }): boolean {
  return (staffRoles as readonly ActorRole[]).includes(actor.role)
}
