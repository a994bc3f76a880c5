import "server-only"

export type ExportColumn = {
  key: string
  /** The heading's key in the messages, under `reports.columns`. */
  heading: string
  /** Its value, in SQL over `registration r`. */
  sql: string
  /** Text that a person typed: a spreadsheet must not take it for a formula. */
  text?: true
}

/** The register's columns for every export, each said once. Numbers of people are masked: no full one is in here. */
export const registrationColumns = [
  { key: "number", heading: "number", sql: "r.number" },
  { key: "full_name", heading: "fullName", sql: "r.full_name", text: true },
  { key: "full_name_urdu", heading: "fullNameUrdu", sql: "r.full_name_urdu", text: true },
  { key: "identity_number", heading: "identityNumber", sql: "r.identity_number_masked" },
  { key: "province", heading: "province", sql: "r.province_code" },
  { key: "district", heading: "district", sql: "r.district_code" },
  { key: "category", heading: "category", sql: "r.primary_category" },
  { key: "purpose_code", heading: "purposeCode", sql: "r.purpose_code" },
  { key: "status", heading: "status", sql: "r.status" },
  { key: "registered_on", heading: "registeredOn", sql: "r.registered_on" },
  { key: "expires_on", heading: "expiresOn", sql: "r.expires_on" },
] as const satisfies ExportColumn[]

/**
 * A column's value, made harmless where a person typed it: spreadsheets take =, +, -, @, a tab or a line's end at the
 * beginning for a formula, full-width ones too. An apostrophe before it makes it text (OWASP, CSV injection).
 */
export function exportValue({ sql, text }: ExportColumn): string {
  if (!text) return sql
  return `case when left(${sql}, 1) in ('=', '+', '-', '@', '＝', '＋', '－', '＠', E'\\t', E'\\r', E'\\n') then '''' || ${sql} else ${sql} end`
}
