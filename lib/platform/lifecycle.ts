/**
 * One way to move a row through a table of transitions. Each lifecycle (applications, registrations, dollar-account
 * requests) is such a table in its own feature. Browser-safe: `platform/move.ts` writes.
 */

/** Who a transition is for, beside its permission: the row's owner, the officer who holds it, or anyone permitted. */
export type By = "owner" | "holder" | "anyone"

export type Transition<Status extends string, Permission extends string> = {
  from: readonly Status[]
  to: Status
  permission: Permission
  by: By
  /** Whoever has this permission may do it in the holder's stead. */
  orWith?: Permission
  /** What the audit log calls it, in the past tense. */
  event: `${string}.${string}`
}

/** What a row must tell for a transition to be judged. */
export type Subject<Status extends string> = {
  id: string
  status: Status
  version: number
  accountId: string
  assigneeId?: string | null
}

/** Whether the table, the permission and the row's people let this actor do it now. */
export function isAllowed<Status extends string, Permission extends string>(
  transition: Transition<Status, Permission>,
  actorId: string | undefined,
  subject: Subject<Status>,
  may: (permission: Permission) => boolean,
): boolean {
  if (!transition.from.includes(subject.status) || !may(transition.permission)) return false
  if (transition.by === "owner") return actorId === subject.accountId
  if (transition.by === "anyone" || (transition.orWith && may(transition.orWith))) return true
  return actorId !== undefined && actorId === subject.assigneeId
}
