/** Whom the portal asks about an application, and what they can answer. Browser-safe. */
export const lookups = ["identity", "tax", "account"] as const
export type Lookup = (typeof lookups)[number]

/** `unknown`: they have no such number. `unreachable`: they gave no answer that could be read. */
export type LookupResult = "agree" | "disagree" | "unknown" | "unreachable"

/** What can differ from what the applicant wrote, in each look-up. */
export const differences = {
  identity: ["name", "date_of_birth", "card_not_valid"],
  tax: ["name", "identity_number", "not_active"],
  account: ["title", "closed"],
} as const satisfies Record<Lookup, readonly string[]>
export type Difference = (typeof differences)[Lookup][number]
