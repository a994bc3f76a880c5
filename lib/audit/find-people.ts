import "server-only"
import type { z } from "zod"
import { type Actor, authorise, type Person } from "#lib/identity/actor.ts"
import { staffRoles } from "#lib/identity/permissions.ts"
import { database } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { findPeopleSchema } from "./schema.ts"
import { type AuditFilters, peopleAtMost, readAuditAddress } from "./search-address.ts"

export type PeopleProblem = { code: "nobody_found" | "people_many"; field: "person" }

/**
 * Narrows the log to people: the staff by a part of their name or e-mail address, anybody by the whole address.
 * Problems: nobody_found, people_many.
 */
export async function findPeople(
  actor: Person,
  { person, ...others }: z.infer<typeof findPeopleSchema>,
): Promise<Result<AuditFilters, PeopleProblem>> {
  authorise(actor, "audit.read")
  const part = person.trim().toLowerCase()
  const found = await database.$queryRaw<{ id: string }[]>`
    select id::text from account where email = ${part} -- account_email_key
    union
    select id::text from account -- account_role_idx
    where role = any(${[...staffRoles]}::"Role"[])
      and (position(${part} in lower(display_name)) > 0 or position(${part} in email) > 0)
    limit ${peopleAtMost + 1}`
  if (found.length === 0) return problem({ code: "nobody_found", field: "person" })
  if (found.length > peopleAtMost) return problem({ code: "people_many", field: "person" })
  return ok({ ...readAuditAddress(others).filters, people: found.map(({ id }) => id) })
}

/** The people whom the log is narrowed to, by name. */
export async function soughtPeople(actor: Actor, ids: string[]): Promise<{ id: string; name: string }[]> {
  authorise(actor, "audit.read")
  const found = await database.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true, email: true },
    orderBy: { displayName: "asc" },
  })
  return found.map(({ id, displayName, email }) => ({ id, name: displayName || email }))
}
