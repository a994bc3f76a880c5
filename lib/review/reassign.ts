import { isUuid } from "#lib/platform/uuid.ts"
import "server-only"
import { backToHolder, live } from "#lib/application/index.ts"
import { lastChange, record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { Prisma, type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { waitsForAnother } from "./by-another.ts"
import { findApplication } from "./find-application.ts"
import { handOver } from "./hand-over.ts"
import { whoDecides } from "./officers.ts"
import type { Reassign } from "./schema.ts"

/** Not somebody who may decide this application: suspended since, another role, the applicant, or who approved it initially. */
export type NoSuchOfficer = { code: "no_such_officer"; field: "officer" }

type Reassigned = Result<{ reference: string }, NoSuchOfficer | Stale>

/** Gives an application to an officer, whoever held it before. Problems: no_such_officer, stale. */
export async function reassignApplication(actor: Person, input: Reassign): Promise<Reassigned> {
  return transaction((tx) => giveTo(tx, actor, input))
}

/** The same as a part of what is done with many. */
export async function giveTo(tx: Tx, actor: Person, { reference, version, officer }: Reassign): Promise<Reassigned> {
  const application = await findApplication(tx, actor, reference)
  authorise(actor, "review.reassign", application)
  const { id, accountId, assigneeId } = application
  if (officer === accountId || !(await isOfficer(tx, officer)) || (await waitsForAnother(officer, application))) {
    return problem({ code: "no_such_officer", field: "officer" })
  }
  const asSeen = Prisma.sql`id = ${id}::uuid and version = ${version} and status = any(${[...live]}::"ApplicationStatus"[])
    and assignee_id is not distinct from ${assigneeId}::uuid`
  const [given] = await handOver(tx, asSeen, { ...backToHolder(), assigneeId: officer })
  if (!given) return problem({ code: "stale", ...(await lastChange(tx, actor, id)) } as const)
  await record(tx, actor, { type: "application.reassigned", application: id, to: officer })
  return ok({ reference })
}

/** Whether an account is of somebody who may decide applications now. */
export async function isOfficer(tx: Tx, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  // Whoever takes their role away meanwhile waits for this, and then gives it back.
  await tx.$executeRaw`select from account where id = ${id}::uuid for share -- account_pkey`
  return (await tx.account.count({ where: { id, ...whoDecides } })) === 1
}
