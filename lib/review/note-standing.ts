import "server-only"
import { database } from "#lib/platform/database.ts"
import type { JobIds } from "#lib/platform/queue.ts"
import { assess, assessed, thePortal } from "./assess.ts"

/**
 * Notes whether an application is ready to confirm, for the queue: nothing is left to look at. What somebody does with
 * it is judged anew then, so that a note of yesterday lets nothing through.
 */
export async function noteStanding({ application: id = "" }: JobIds): Promise<void> {
  const row = await database.application.findUnique({ where: { id }, select: assessed })
  if (!row) return // forgotten meanwhile
  const isReady = (await assess(row, thePortal)).standing === "clear"
  await database.application.updateMany({ where: { id, isReady: !isReady }, data: { isReady } })
}
