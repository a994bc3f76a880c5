import "server-only"
import { lookupHashes, seal, unseal } from "#lib/platform/encryption.ts"
import { type Cnic, formatCnic, maskCnic, toCnic } from "#lib/platform/fields/cnic.ts"
import { formatIban, type Iban, maskIban, toIban } from "#lib/platform/fields/iban.ts"
import { formatNtn, maskNtn, type Ntn, toNtn } from "#lib/platform/fields/ntn.ts"

const table = "application"

/** The answers that are encrypted: identity number, tax number, IBAN. Each sealed for its own row and column. */
export const sealedColumns = {
  identityNumber: { column: "identity_number_encrypted", format: (text: string) => formatCnic(toCnic(text)) },
  ntn: { column: "ntn_encrypted", format: (text: string) => formatNtn(toNtn(text)) },
  iban: { column: "iban_encrypted", format: (text: string) => formatIban(toIban(text)) },
} as const
export type SealedField = keyof typeof sealedColumns

/** What stands in the row for an identity number: sealed, and masked for showing. */
export function sealIdentityNumber(row: string, number: Cnic) {
  return { identityNumberEncrypted: sealField(row, "identityNumber", number), identityNumberMasked: maskCnic(number) }
}

export function sealNtn(row: string, number: Ntn) {
  return { ntnEncrypted: sealField(row, "ntn", number), ntnMasked: maskNtn(number) }
}

export function sealIban(row: string, number: Iban) {
  return { ibanEncrypted: sealField(row, "iban", number), ibanMasked: maskIban(number) }
}

/** Opens one of a row's sealed answers, bare as it was parsed. Throws when it was sealed for another row. */
export function openField(row: string, field: SealedField, sealed: string): string {
  return unseal(sealed, { table, column: sealedColumns[field].column, row })
}

/** The rows of `number_hash` by which equal numbers are found: flagged for the desk, blocking nobody. */
export function numberHashes(applicationId: string, kind: "identity" | "iban", number: Cnic | Iban) {
  return lookupHashes(kind, number).map((hash) => ({ applicationId, kind, ...hash }))
}

function sealField(row: string, field: SealedField, value: string): string {
  return seal(value, { table, column: sealedColumns[field].column, row })
}
