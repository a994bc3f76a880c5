import "server-only"
import { authorise, isStaff, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { may } from "#lib/identity/permissions.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, type Problem, problem, type Result } from "#lib/platform/result.ts"

/** A member of the staff as they are while a transaction holds them. */
export type Member = { id: string; role: Person["role"]; isSuspended: boolean }

/**
 * Does something to another member of the staff, in one transaction that holds both of them. An admin who was suspended
 * or made something else meanwhile does nothing any more; so, since nobody does it to themselves, one admin who can sign
 * in is always left. Problems: step_up_needed, and those of `act`. Throws NotFound.
 */
export async function withMember<P extends Problem>(
  actor: Person,
  id: string,
  act: (tx: Tx, member: Member) => Promise<Result<void, P>>,
): Promise<Result<{ id: string }, P | StepUpNeeded>> {
  authorise(actor, "staff.manage", { accountId: id })
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    const member = await holdBoth(tx, actor, id)
    const done = await act(tx, member)
    return done.ok ? ok({ id }) : done
  })
}

// In one order: two admins who act on each other wait one for the other, and neither for both.
async function holdBoth(tx: Tx, actor: Person, id: string): Promise<Member> {
  const held = await tx.$queryRaw<Member[]>`
    select id::text, role::text as role, suspended_at is not null as "isSuspended" from account -- account_pkey
    where id in (${actor.id}::uuid, ${id}::uuid) and closed_at is null order by id for no key update`
  const admin = held.find((one) => one.id === actor.id)
  if (!admin || admin.isSuspended || !may(admin, "staff.manage")) throw new NotFound("page")
  const member = held.find((one) => one.id === id)
  if (!member || !isStaff(member)) throw new NotFound("account")
  return member
}
