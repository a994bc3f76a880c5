import "server-only"
import type { Tx } from "#lib/platform/database.ts"

/** Whether the fee of an application was paid, on any of its slips. */
export async function isFeePaid(tx: Tx, applicationId: string): Promise<boolean> {
  return (await tx.payment.count({ where: { slip: { applicationId } } })) > 0
}
