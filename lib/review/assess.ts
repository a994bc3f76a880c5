import "server-only"
import { answerColumns } from "#lib/application/index.ts"
import { type LookupCheck, lookupsOf } from "#lib/lookups/index.ts"
import { addMonths, fromDateColumn, today } from "#lib/platform/clock.ts"
import type { Prisma } from "#lib/platform/database.ts"
import { everyBank, everyCategory, localName } from "#lib/reference/index.ts"
import { type Check, checksOf } from "./checks.ts"
import { duplicatesOf, type Viewer } from "./duplicates.ts"
import { isHeldByAnother } from "./held-by-another.ts"

/** `clear`: nothing is left to look at. `risky`: whoever approves it needs a second person. */
export type Standing = "clear" | "plain" | "risky"
export type Assessment = { checks: Check[]; lookups: LookupCheck[]; standing: Standing }

/** What is read of an application to assess it. */
export const assessed = { id: true, accountId: true, ...answerColumns } as const satisfies Prisma.ApplicationSelect
type Assessed = Prisma.ApplicationGetPayload<{ select: typeof assessed }>

/** The portal itself, which sees all. */
export const thePortal = { id: null, locale: "en" }

/** What the portal finds in an application and what others say of it, and what follows from both. */
export async function assess(row: Assessed, viewer: Viewer & { locale: string }): Promise<Assessment> {
  const [duplicates, isHeld, lookups, banks, categories] = await Promise.all([
    duplicatesOf(viewer, row.id),
    isHeldByAnother(row.id, row.accountId),
    lookupsOf(row.id),
    everyBank(),
    everyCategory(),
  ])
  const checks = checksOf({
    duplicates,
    isHeldByAnother: isHeld,
    knownBanks: banks.map((bank) => ({ code: bank.code, name: localName(bank, viewer.locale) })),
    fullName: row.fullName ?? "",
    accountTitle: row.accountTitle ?? "",
    bankCode: row.bankCode ?? "",
    ibanBankCode: /^PK\W+([A-Z]{4})/.exec(row.ibanMasked ?? "")?.[1] ?? "",
    purposeCode: row.purposeCode,
    categoryPurposeCode: categories.find(({ code }) => code === row.primaryCategory)?.purposeCode ?? null,
    identityExpiresOn: row.identityExpiresOn && fromDateColumn(row.identityExpiresOn),
    today: today(),
    soon: addMonths(today(), 3),
  })
  const expected = lookups.filter(({ what }) => what !== "tax" || row.ntnMasked !== null)
  return { checks, lookups, standing: standingOf(checks, expected) }
}

// A look-up that is late is no sign of anything: then it is only not clear.
const isContradicted = ({ result }: LookupCheck) => result === "disagree" || result === "unknown"

function standingOf(checks: readonly Check[], lookups: readonly LookupCheck[]): Standing {
  const isDoubted = (check: Check) =>
    check.result === "bad" || (check.check === "duplicates" && check.result === "look")
  if (checks.some(isDoubted) || lookups.some(isContradicted)) return "risky"
  const isClear = checks.every(({ result }) => result === "ok") && lookups.every(({ result }) => result === "agree")
  return isClear ? "clear" : "plain"
}
