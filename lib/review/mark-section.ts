import "server-only"
import { possibleActions, sectionKeys } from "#lib/application/index.ts"
import { lastChange, record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { type Tx, transaction } from "#lib/platform/database.ts"
import type { Stale } from "#lib/platform/move.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { findApplication } from "./find-application.ts"
import type { AcceptSection, QuerySection } from "./schema.ts"

type Marked = { reference: string; section: string }

/** Says that a section's answers are as they should be, also after a query about it. Problem: stale. */
export function acceptSection(actor: Person, input: AcceptSection): Promise<Result<Marked, Stale>> {
  return markSection(actor, input, null)
}

/** Says what is unclear about a section. Nothing is approved while that stands. Problem: stale. */
export function querySection(actor: Person, input: QuerySection): Promise<Result<Marked, Stale>> {
  return markSection(actor, input, input.sectionQuery)
}

/** For whoever could ask the applicant now: they hold it, and it wasn't decided yet. */
function markSection(
  actor: Person,
  { reference, version, section }: AcceptSection,
  query: string | null,
): Promise<Result<Marked, Stale>> {
  return transaction(async (tx) => {
    const application = await findApplication(tx, actor, reference)
    const { id: applicationId } = application
    authorise(actor, "review.decide", application)
    if (!sectionKeys.some((key) => key === section)) throw new NotFound("section")
    if (application.version !== version) {
      return problem({ code: "stale", ...(await lastChange(tx, actor, applicationId)) })
    }
    if (!possibleActions(actor, application).includes("ask")) throw new NotFound("application")
    const mark = { query, officerId: actor.id, at: now() }
    await tx.sectionMark.upsert({
      where: { applicationId_section: { applicationId, section } },
      create: { applicationId, section, ...mark },
      update: mark,
    })
    const event = query === null ? "application.section_accepted" : "application.section_queried"
    await record(tx, actor, { type: "application.section_marked", application: applicationId, section, event })
    return ok({ reference, section })
  })
}

/** An officer still waits for something about a section. */
export type SectionsQueried = { code: "sections_queried"; count: number }

/** Refuses to go on while a section is queried. Problem: sections_queried. */
export async function noSectionQueried(tx: Tx, applicationId: string): Promise<Result<void, SectionsQueried>> {
  const count = await tx.sectionMark.count({ where: { applicationId, query: { not: null } } })
  return count > 0 ? problem({ code: "sections_queried", count }) : ok(undefined)
}
