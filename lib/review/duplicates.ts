import "server-only"
import type { Status } from "#lib/application/index.ts"
import { otherThan } from "#lib/duplicates/index.ts"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { database, Prisma } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import type { Agreement, Verdict } from "./schema.ts"

/** Another application that may be the same person's: why, and what somebody at the desk made of it. */
export type Duplicate = {
  reference: string
  fullName: string | null
  fullNameUrdu: string | null
  status: Status
  submittedAt: Date
  /** Why it was found. */
  agree: Agreement[]
  foundAt: Date
  /** It was not settled yet, or something else agrees since. */
  isOpen: boolean
  verdict: Verdict | null
  note: string | null
  settledBy: string | null
  settledAt: Date | null
}

const MOST = 50

/** Whoever looks; null where it is the portal itself. */
export type Viewer = { id: string | null }

/** The duplicates of an application, those to settle first, and of them those with the same number, the newest first: fifty at the most. Nobody sees their own. */
export async function duplicatesOf(viewer: Viewer, applicationId: string): Promise<Duplicate[]> {
  return readDuplicates(viewer, applicationId, Prisma.empty)
}

/** One of them; null where the two are no pair. */
export async function duplicateOf(actor: Person, applicationId: string, other: string): Promise<Duplicate | null> {
  const [found] = await readDuplicates(actor, applicationId, Prisma.sql`and other.reference = ${other}`)
  return found ?? null
}

function readDuplicates(viewer: Viewer, id: string, narrowed: Prisma.Sql): Promise<Duplicate[]> {
  return database.$queryRaw<Duplicate[]>`
    select other.reference, other.full_name as "fullName", other.full_name_urdu as "fullNameUrdu",
      other.status::text, other.submitted_at as "submittedAt", agree, found_at as "foundAt", is_open as "isOpen",
      verdict, note, officer.display_name as "settledBy", settled_at as "settledAt"
    from duplicate_pair join application other on other.id = ${otherThan(id)}
      left join account officer on officer.id = settled_by_id
    where ${id}::uuid in (lower_id, higher_id) and other.account_id is distinct from ${viewer.id}::uuid ${narrowed}
    order by is_open desc, 'identity' = any(agree) desc, 'iban' = any(agree) desc, found_at desc, other.id limit ${MOST}
    -- duplicate_pair_pkey, duplicate_pair_higher_id_idx`
}

export type DuplicatesPage = {
  reference: string
  fullName: string
  duplicates: Duplicate[]
  /** There may be more than are shown: they come up as these are settled. */
  isCut: boolean
}

/** The page of an application's duplicates. Throws NotFound. */
export async function duplicatesPage(actor: Person, reference: string): Promise<DuplicatesPage> {
  authorise(actor, "review.read")
  const where = { AND: [{ reference }, visibleTo(actor)] }
  const row = await database.application.findFirst({ where, select: { id: true, fullName: true } })
  if (!row) throw new NotFound("application")
  const duplicates = await duplicatesOf(actor, row.id)
  return { reference, fullName: row.fullName ?? "", duplicates, isCut: duplicates.length === MOST }
}
