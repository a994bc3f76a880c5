import "server-only"
import { now } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"
import type { Answers } from "../questions.ts"
import type { StoredAnswers } from "../section-states.ts"
import { sealedColumns } from "./sealed.ts"

/** The answers that these values would change, as they stand now. */
export function changedBy(values: Partial<Answers>, answers: StoredAnswers): StoredAnswers {
  const changed = Object.entries(values).filter(
    ([field, value]) => JSON.stringify(answers[field as keyof Answers]) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed.map(([field]) => [field, answers[field as keyof Answers] ?? null]))
}

/**
 * Keeps what stood in answers that their owner changes while they have the turn, as the desk saw it: what an earlier
 * turn had kept gives way, and what is changed twice in one counts from its beginning. Of an encrypted number only that
 * it changed is kept.
 */
export async function keepEarlier(
  tx: Tx,
  { id, statusChangedAt: turnBeganAt }: { id: string; statusChangedAt: Date },
  earlier: StoredAnswers,
): Promise<void> {
  for (const [field, value] of Object.entries(earlier)) {
    const before = JSON.stringify(field in sealedColumns ? null : value)
    await tx.$executeRaw`
      insert into answer_before (application_id, field, before, at)
      values (${id}::uuid, ${field}, ${before}::jsonb, ${now()})
      on conflict (application_id, field) do update set before = excluded.before, at = excluded.at
      where answer_before.at < ${turnBeganAt}`
  }
}
