import "server-only"
import { fromDateColumn } from "#lib/platform/clock.ts"
import type { Prisma } from "#lib/platform/database.ts"
import type { StoredAnswers } from "../section-states.ts"

/** The columns that hold answers: of the encrypted ones only what may be shown, the mask. */
export const answerColumns = {
  fullName: true,
  fullNameUrdu: true,
  guardianKind: true,
  guardianName: true,
  identityKind: true,
  identityNumberMasked: true,
  identityIssuedOn: true,
  identityExpiresOn: true,
  identityForLife: true,
  dateOfBirth: true,
  gender: true,
  mobile: true,
  addressLine: true,
  city: true,
  provinceCode: true,
  districtCode: true,
  primaryCategory: true,
  categoryOther: true,
  furtherCategories: true,
  purposeCode: true,
  skills: true,
  yearsOfExperience: true,
  platforms: true,
  profileLinks: true,
  earningsBand: true,
  ntnMasked: true,
  bankCode: true,
  ibanMasked: true,
  accountTitle: true,
  wantsDollarAccount: true,
  dollarBankCode: true,
  dollarCurrency: true,
  consentRegistrationAt: true,
  consentBankSharingAt: true,
  consentStatisticsAt: true,
  consentsAnsweredAt: true,
} as const satisfies Prisma.ApplicationSelect

export type AnswerRow = Prisma.ApplicationGetPayload<{ select: typeof answerColumns }>

/** A row's answers as the questions name them. Encrypted numbers come as their masks. */
export function answersIn(row: AnswerRow): StoredAnswers {
  const consent = (at: Date | null) => (row.consentsAnsweredAt ? at !== null : null)
  return {
    // Choices are text in the database; only what the schemas know gets there.
    ...(row as unknown as StoredAnswers),
    identityNumber: row.identityNumberMasked,
    ntn: row.ntnMasked,
    iban: row.ibanMasked,
    identityIssuedOn: day(row.identityIssuedOn),
    identityExpiresOn: day(row.identityExpiresOn),
    dateOfBirth: day(row.dateOfBirth),
    consentRegistration: consent(row.consentRegistrationAt),
    consentBankSharing: consent(row.consentBankSharingAt),
    consentStatistics: consent(row.consentStatisticsAt),
  }
}

function day(column: Date | null) {
  return column && fromDateColumn(column)
}
