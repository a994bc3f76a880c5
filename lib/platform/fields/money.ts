import { latinDigits } from "./digits.ts"
import { type Field, Refusal, requiredField } from "./field.ts"

export type Currency = "PKR" | "USD" | "EUR" | "GBP"

/** An amount in minor units (paisa, cents): a whole number that JSON and a double hold exactly. */
export type Money = { readonly minor: number; readonly currency: Currency }

/** Rs 1,000 · USD 5,000 · Rs 1,000.50: the decimals only when there are any, Latin digits in both languages. */
export function formatMoney({ minor, currency }: Money): string {
  const whole = Math.trunc(Math.abs(minor) / 100)
  const part = Math.abs(minor) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ",")
  const sign = minor < 0 ? "-" : ""
  return `${sign}${currency === "PKR" ? "Rs" : currency} ${grouped}${part ? `.${String(part).padStart(2, "0")}` : ""}`
}

/** Reads 1000, 1,000.50, Rs 1,000 and USD 5,000 in that currency. Refusals: money.form, money.large. */
export function readMoney(typed: string, currency: Currency): Money | Refusal {
  const bare = latinDigits(typed).replace(
    currency === "PKR" ? /^(rs\.?|pkr)\s*/i : new RegExp(`^${currency}\\s*`, "i"),
    "",
  )
  const parts = /^(\d{1,3}(?:,\d{2,3})*|\d+)(?:\.(\d{1,2}))?$/.exec(bare)
  if (!parts?.[1]) return new Refusal("money.form")
  const minor = Number(parts[1].replaceAll(",", "")) * 100 + Number((parts[2] ?? "").padEnd(2, "0"))
  return Number.isSafeInteger(minor) ? { minor, currency } : new Refusal("money.large")
}

export function money(name: string, currency: Currency): Field<Money> {
  return requiredField(name, (typed) => readMoney(typed, currency))
}
