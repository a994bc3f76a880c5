import { useFormatter } from "next-intl"

/** Names of months in the page's language. Months are days in Pakistan: read as UTC so that no time zone moves them. */
export function useMonthNames() {
  const format = useFormatter()
  const named = (month: string, parts: { month: "short" | "long"; year?: "numeric" }) =>
    format.dateTime(new Date(month.slice(0, 7)), { ...parts, timeZone: "UTC" })
  return {
    /** "Feb" */
    short: (month: string) => named(month, { month: "short" }),
    /** "February" */
    long: (month: string) => named(month, { month: "long" }),
    /** "February 2026" */
    full: (month: string) => named(month, { month: "long", year: "numeric" }),
  }
}
