import "server-only"
import { now, toDateColumn, today } from "#lib/platform/clock.ts"
import type { Prisma } from "#lib/platform/database.ts"
import { categories } from "#lib/reference/index.ts"
import type { Answers } from "../questions.ts"
import { consentWording } from "./consent-wording.ts"
import { sealIban, sealIdentityNumber, sealNtn } from "./sealed.ts"

type Columns = Omit<Prisma.ApplicationUncheckedUpdateManyInput, "status" | "version">
type Stored = { [F in keyof Answers]: (value: Answers[F], id: string) => Columns | Promise<Columns> }

const date = (value: string | null) => value && toDateColumn(value)
const consentedAt = (isGiven: boolean) => (isGiven ? now() : null)

/** The answers that don't stand in a column of their own name just as they are. */
const notAsTheyAre: Partial<Stored> = {
  identityNumber: (number, id) => sealIdentityNumber(id, number),
  ntn: (number, id) => sealNtn(id, number),
  iban: (number, id) => sealIban(id, number),
  identityIssuedOn: (day) => ({ identityIssuedOn: toDateColumn(day) }),
  identityExpiresOn: (day) => ({ identityExpiresOn: date(day) }),
  dateOfBirth: (day) => ({ dateOfBirth: toDateColumn(day) }),
  primaryCategory: async (code) => ({ primaryCategory: code, purposeCode: await purposeCodeOf(code) }),
  consentRegistration: (isGiven) => ({
    consentRegistrationAt: consentedAt(isGiven),
    consentsAnsweredAt: now(),
    consentWording,
  }),
  consentBankSharing: (isGiven) => ({ consentBankSharingAt: consentedAt(isGiven) }),
  consentStatistics: (isGiven) => ({ consentStatisticsAt: consentedAt(isGiven) }),
}

/** The columns that hold parsed answers, numbers sealed for the application `id`. The purpose code follows the category. */
export async function columnsFor(id: string, values: Partial<Answers>): Promise<Columns> {
  const columns: Columns = {}
  for (const [field, value] of Object.entries(values)) {
    const store = notAsTheyAre[field as keyof Answers] as ((value: unknown, id: string) => Columns) | undefined
    Object.assign(columns, store ? await store(value, id) : { [field]: value })
  }
  return columns
}

/** What a category is exported under, as it stands today; null where no code was found and the bank says. */
async function purposeCodeOf(category: string): Promise<string | null> {
  const offered = await categories(today())
  return offered.find(({ code }) => code === category)?.purposeCode ?? null
}
