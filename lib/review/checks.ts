import { compareTitle } from "./account-title.ts"
import type { Agreement, Verdict } from "./schema.ts"

/** What the portal itself finds when it looks at an application. Browser-safe: each check's words are in the messages. */
export type Check = {
  /** `desk.checks.<check>.title` and, with `params`, `desk.checks.<check>.<finding>`. */
  check: "duplicates" | "identityNumber" | "identityCard" | "iban" | "accountTitle" | "purposeCode"
  result: "ok" | "look" | "bad"
  finding: string
  params?: Record<string, string | number>
  /** Other applications that it is about. */
  references?: string[]
}

export type Checked = {
  fullName: string
  accountTitle: string
  /** Of the chosen bank, and the letters in the IBAN. */
  bankCode: string
  ibanBankCode: string
  knownBanks: readonly { code: string; name: string }[]
  purposeCode: string | null
  categoryPurposeCode: string | null
  identityExpiresOn: string | null
  today: string
  /** A day before which an end date is soon. */
  soon: string
  isHeldByAnother: boolean
  duplicates: readonly { reference: string; agree: Agreement[]; isOpen: boolean; verdict: Verdict | null }[]
}

/** All checks of an application, in the order of the page. */
export function checksOf(application: Checked): Check[] {
  return [duplicates, identityNumber, identityCard, accountTitle, iban, purposeCode].map((check) => check(application))
}

function duplicates({ duplicates: all }: Checked): Check {
  const check = "duplicates"
  const told = (finding: string, result: "ok" | "look", those: typeof all): Check => {
    return { check, result, finding, params: { count: those.length }, references: those.map((one) => one.reference) }
  }
  const open = all.filter(({ isOpen }) => isOpen)
  if (open.length > 0) return told("open", "look", open)
  const same = all.filter(({ verdict }) => verdict === "same")
  if (same.length > 0) return told("same", "look", same)
  return told(all.length > 0 ? "different" : "none", "ok", all)
}

/** The other applications with the same number. That a pair was settled doesn't make the number another one. */
function sharing({ duplicates: all }: Checked, what: Agreement): string[] {
  return all.filter(({ agree }) => agree.includes(what)).map(({ reference }) => reference)
}

function identityNumber(application: Checked): Check {
  const { isHeldByAnother } = application
  const check = "identityNumber"
  const references = sharing(application, "identity")
  const params = { count: references.length }
  if (isHeldByAnother) return { check, result: "bad", finding: "held", references, params }
  if (references.length > 0) return { check, result: "look", finding: "elsewhere", references, params }
  return { check, result: "ok", finding: "unique" }
}

function identityCard({ identityExpiresOn, today, soon }: Checked): Check {
  const check = "identityCard"
  if (!identityExpiresOn) return { check, result: "ok", finding: "forLife" }
  const params = { date: identityExpiresOn }
  if (identityExpiresOn < today) return { check, result: "bad", finding: "expired", params }
  return identityExpiresOn < soon
    ? { check, result: "look", finding: "soon", params }
    : { check, result: "ok", finding: "valid", params }
}

function accountTitle(application: Checked): Check {
  const { accountTitle: title, fullName: name } = application
  const check = "accountTitle"
  const agreement = compareTitle(title, name)
  if (agreement.result === "script") return { check, result: "look", finding: "script", params: { title, name } }
  const { result, agree, of } = agreement
  return { check, result, finding: "words", params: { title, name, agree, of } }
}

function iban(application: Checked): Check {
  const { bankCode, ibanBankCode, knownBanks } = application
  const check = "iban"
  const nameOf = (code: string) => knownBanks.find((bank) => bank.code === code)?.name
  const params = { chosen: nameOf(bankCode) ?? bankCode, found: nameOf(ibanBankCode) ?? ibanBankCode }
  if (bankCode !== ibanBankCode) {
    return { check, params, ...(nameOf(ibanBankCode) ? ({ result: "bad", finding: "other" } as const) : unknown) }
  }
  const references = sharing(application, "iban")
  const count = references.length
  if (count > 0) return { check, result: "look", finding: "elsewhere", params: { count }, references }
  return { check, result: "ok", finding: "agrees", params }
}

// Published lists of bank codes have gaps: letters that no known bank has are a question, not a mistake.
const unknown = { result: "look", finding: "unknown" } as const

function purposeCode({ purposeCode: code, categoryPurposeCode: wanted }: Checked): Check {
  const check = "purposeCode"
  if (!wanted) return { check, result: "look", finding: code ? "unexpected" : "none", params: { code: code ?? "" } }
  if (code !== wanted) return { check, result: "bad", finding: "differs", params: { code: code ?? "–", wanted } }
  return { check, result: "ok", finding: "agrees", params: { code } }
}
