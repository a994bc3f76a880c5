import "server-only"
import type { Person } from "#lib/identity/actor.ts"
import { apartFromForm } from "#lib/platform/form-key.ts"
import { ok, type Result } from "#lib/platform/result.ts"
import { type Approved, type ApproveProblem, approveApplication } from "./approve.ts"
import { nextReady } from "./next.ts"
import type { Decision } from "./schema.ts"

/** Approves what is ready to confirm, and takes the next one that is: `next`, null where there is none. Problems: as of an approval. */
export async function confirmReady(
  actor: Person,
  decision: Decision,
): Promise<Result<Approved & { next: string | null }, ApproveProblem>> {
  const approved = await approveApplication(actor, decision, { onlyIfClear: true })
  if (!approved.ok) return approved
  // The form is answered with the approval: sent twice, it finds in their hands what it took the first time.
  const next = await apartFromForm(() => nextReady(actor))
  return ok({ ...approved.value, next: next.ok ? next.value.reference : null })
}
