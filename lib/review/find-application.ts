import "server-only"
import { type Person, visibleTo } from "#lib/identity/actor.ts"
import type { Prisma, Tx } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"

const subject = {
  id: true,
  reference: true,
  kind: true,
  status: true,
  version: true,
  accountId: true,
  assigneeId: true,
  dueOn: true,
  statusChangedAt: true,
  declineNoticeAt: true,
  approvedById: true,
} satisfies Prisma.ApplicationSelect

/** An application that the desk acts on, as far as its lifecycle asks. Throws NotFound. */
export async function findApplication(tx: Tx, actor: Person, reference: string) {
  const found = await tx.application.findFirst({ where: { AND: [{ reference }, visibleTo(actor)] }, select: subject })
  if (!found) throw new NotFound("application")
  return found
}
