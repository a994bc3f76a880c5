import "server-only"
import type { Prisma } from "#lib/platform/database.ts"
import { toCnic } from "#lib/platform/fields/cnic.ts"
import { toIban } from "#lib/platform/fields/iban.ts"
import { toNtn } from "#lib/platform/fields/ntn.ts"
import { numberHashes, openField, sealIban, sealIdentityNumber, sealNtn } from "./sealed.ts"
import { type AnswerRow, answerColumns } from "./stored.ts"

type Before = AnswerRow & {
  id: string
  identityNumberEncrypted: string | null
  ntnEncrypted: string | null
  ibanEncrypted: string | null
}
type Copied = {
  columns: Omit<Prisma.ApplicationUncheckedUpdateInput, "status" | "version">
  hashes: ReturnType<typeof numberHashes>
}

const notCopied = /^consent|Masked$/

/** An application's answers for another row, its numbers sealed anew for that row. Consents stay behind. */
export function copiedAnswers(before: Before, id: string): Copied {
  const plain = Object.keys(answerColumns).filter((column) => !notCopied.test(column))
  const columns: Copied["columns"] = Object.fromEntries(plain.map((name) => [name, before[name as keyof AnswerRow]]))
  const hashes: Copied["hashes"] = []
  const { identityNumberEncrypted, ntnEncrypted, ibanEncrypted } = before
  if (identityNumberEncrypted) {
    const number = toCnic(openField(before.id, "identityNumber", identityNumberEncrypted))
    Object.assign(columns, sealIdentityNumber(id, number))
    hashes.push(...numberHashes(id, "identity", number))
  }
  if (ntnEncrypted) Object.assign(columns, sealNtn(id, toNtn(openField(before.id, "ntn", ntnEncrypted))))
  if (ibanEncrypted) {
    const number = toIban(openField(before.id, "iban", ibanEncrypted))
    Object.assign(columns, sealIban(id, number))
    hashes.push(...numberHashes(id, "iban", number))
  }
  return { columns, hashes }
}
