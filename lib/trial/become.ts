import "server-only"
import { startSessionFor } from "#lib/identity/become.ts"
import type { StartedSession } from "#lib/identity/sessions.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound, type Result } from "#lib/platform/result.ts"
import { onlyInTrial } from "./only-in-trial.ts"
import { type TrialKey, trialAddress } from "./people.ts"

/** Signs the visitor in as one of the trial's people. */
export async function becomeTrialPerson(
  visitor: Visitor,
  { person }: { person: TrialKey },
): Promise<Result<StartedSession & { role: string }, never>> {
  onlyInTrial()
  const account = await database.account.findUnique({
    where: { email: trialAddress(person) },
    select: { id: true, role: true },
  })
  if (!account) throw new NotFound("person")
  const started = await startSessionFor(account.id, visitor)
  return started.ok ? { ok: true, value: { ...started.value, role: account.role } } : started
}
