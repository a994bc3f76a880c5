import "server-only"
import { today } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"

/** The next application's reference, "FR-2026-0048213". From a sequence: unique without a lock; gaps are allowed. */
export async function nextReference(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`select nextval('application_reference_seq') as number`
  return `FR-${today().slice(0, 4)}-${String(row?.number).padStart(7, "0")}`
}
