import "server-only"
import type { Tx } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import type { Person } from "./actor.ts"

/**
 * Keeps a person's role as it is until the transaction ends: whoever takes it away, or suspends them, waits for that and
 * then finds what came of it. Throws NotFound where it was taken away since the request began.
 */
export async function holdRole(tx: Tx, { id, role }: Pick<Person, "id" | "role">): Promise<void> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    select id::text from account -- account_pkey
    where id = ${id}::uuid and role = ${role}::"Role" and suspended_at is null for share`
  if (held.length === 0) throw new NotFound("page")
}
