import "server-only"
import { authorise, type Person, visibleTo } from "#lib/identity/actor.ts"
import { addSeconds, now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { unseal } from "#lib/platform/encryption.ts"
import { formatCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { formatIban, toIban } from "#lib/platform/fields/iban.ts"
import { formatNtn, toNtn } from "#lib/platform/fields/ntn.ts"
import { NotFound } from "#lib/platform/result.ts"
import type { Revealable } from "./schema.ts"

const SECONDS = 120

/** A number in full. `value` is null where the applicant gave none. */
export type RevealedNumber = { what: Revealable; value: string | null; until: Date }

const columns = {
  identity_number: { column: "identity_number_encrypted", format: (text: string) => formatCnic(toCnic(text)) },
  ntn: { column: "ntn_encrypted", format: (text: string) => formatNtn(toNtn(text)) },
  iban: { column: "iban_encrypted", format: (text: string) => formatIban(toIban(text)) },
}

/** The numbers whose showing this person has justified in the last two minutes. Throws NotFound when there is none. */
export async function revealedNumbers(actor: Person, reference: string): Promise<RevealedNumber[]> {
  const where = { AND: [{ reference }, visibleTo(actor)] }
  const sealed = { identityNumberEncrypted: true, ntnEncrypted: true, ibanEncrypted: true }
  const found = await database.application.findFirst({ where, select: { id: true, accountId: true, ...sealed } })
  if (!found) throw new NotFound("application")
  authorise(actor, "identity.reveal", found)
  const permits = await permitsOf(actor, found.id)
  if (permits.length === 0) throw new NotFound("page")
  const values = { identity_number: found.identityNumberEncrypted, ntn: found.ntnEncrypted, iban: found.ibanEncrypted }
  return permits.map(({ what, at }) => {
    const { column, format } = columns[what]
    const text = values[what] && unseal(values[what], { table: "application", column, row: found.id })
    return { what, value: text ? format(text) : null, until: addSeconds(at, SECONDS) }
  })
}

async function permitsOf(actor: Person, id: string) {
  return database.$queryRaw<{ what: Revealable; at: Date }[]>`
    select detail ->> 'what' as what, max(at) as at from audit_entry
    where subject_id = ${id} and type = 'identity.revealed' and actor_id = ${actor.id}::uuid
      and at > ${addSeconds(now(), -SECONDS)}
    group by 1 order by 2 desc -- audit_entry_subject_id_at_id_idx`
}
