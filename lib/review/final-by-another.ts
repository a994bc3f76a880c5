import "server-only"
import { type Status, transitions } from "#lib/application/index.ts"
import { today } from "#lib/platform/clock.ts"
import { policyOn } from "#lib/reference/index.ts"

/** The final approval is another person's: this one gave the initial one. */
export type ApprovedByYou = { code: "approved_by_you" }

/** Whether the final approval has to be another person's than the initial one. */
export async function isFinalByAnother(): Promise<boolean> {
  return (await policyOn("final_approval_by_another", today())) === 1
}

/** Whether an application waits for a final approval that can't be this person's. */
export async function waitsForAnother(
  officerId: string,
  { status, approvedById }: { status: Status; approvedById: string | null },
): Promise<boolean> {
  const isFinal = (transitions.register.from as readonly Status[]).includes(status)
  return isFinal && approvedById === officerId && isFinalByAnother()
}
