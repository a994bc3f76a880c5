import "server-only"
import { now } from "./clock.ts"
import type { Tx } from "./database.ts"
import { isAllowed, type Subject, type Transition } from "./lifecycle.ts"
import { NotFound, ok, problem, type Result } from "./result.ts"

/** Somebody was quicker: who did what, when. Nothing was changed. `by` is null where the name is unknown or not told. */
export type Stale = { code: "stale"; by: string | null; byBoard: boolean; at: string | null; event: string | null }

type Rows<Status> = {
  updateMany(args: {
    where: { id: string; status: Status; version: number }
    data: { status: Status; version: { increment: 1 }; statusChangedAt: Date }
  }): Promise<{ count: number }>
}

export type MoveRequest<Status extends string, Action extends string> = {
  subject: Subject<Status>
  action: Action
  /** The version that the person saw when deciding. */
  version: number
  /** What else changes with it, on the same row and in the same statement. */
  data?: Record<string, unknown>
  reason?: string
}

type Lifecycle<
  Status extends string,
  Action extends string,
  Permission extends string,
  Actor extends { id?: string },
> = {
  transitions: Record<Action, Transition<Status, Permission>>
  rows: (tx: Tx) => unknown
  may: (actor: Actor, permission: Permission, subject: { accountId: string }) => boolean
  record: (tx: Tx, actor: Actor, moved: Moved) => Promise<void>
  lastChange: (tx: Tx, actor: Actor, id: string) => Promise<Omit<Stale, "code">>
}

export type Moved = { id: string; event: string; from: string; to: string; reason?: string }

/**
 * Makes a lifecycle's `move`: permission and status from its table, the version that was seen, the write and its audit
 * entry in one. What the table does not allow from here is stale when the row has changed since it was seen, and
 * otherwise not there: no page offers it.
 */
export function mover<S extends string, A extends string, P extends string, Actor extends { id?: string }>(
  life: Lifecycle<S, A, P, Actor>,
) {
  return async function move(tx: Tx, actor: Actor, request: MoveRequest<S, A>): Promise<Result<{ to: S }, Stale>> {
    const { subject, action, version, data = {}, reason } = request
    const transition = life.transitions[action]
    const stale = async () => problem({ code: "stale", ...(await life.lastChange(tx, actor, subject.id)) } as const)
    if (!life.may(actor, transition.permission, subject)) throw new NotFound("page")
    if (subject.version !== version) return stale()
    if (!isAllowed(transition, actor.id, subject, (permission) => life.may(actor, permission, subject))) {
      throw new NotFound("page")
    }
    const { count } = await (life.rows(tx) as Rows<S>).updateMany({
      where: { id: subject.id, status: subject.status, version },
      data: { ...data, status: transition.to, version: { increment: 1 }, statusChangedAt: now() },
    })
    if (count === 0) return stale()
    const moved = { id: subject.id, event: transition.event, from: subject.status, to: transition.to }
    await life.record(tx, actor, reason === undefined ? moved : { ...moved, reason })
    return ok({ to: transition.to })
  }
}
