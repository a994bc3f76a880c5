/** How one file of reference data stands in its table. `whenGone` says what becomes of a row that the file no longer has. */
export type ReferenceTable = {
  file: string
  table: string
  key: readonly string[]
  columns: Record<string, string>
  /** keep: others may point to it · end: it may have been chosen, so it stays and is no longer offered · delete: nothing points to it */
  whenGone: "keep" | "end" | "delete"
}

const dated = { valid_from: "date", valid_to: "date" }
const named = { name_en: "text", name_ur: "text" }

/** Every reference table, its columns with their PostgreSQL types, and the file that fills it. */
export const referenceTables: readonly ReferenceTable[] = [
  {
    file: "provinces.json",
    table: "province",
    key: ["code"],
    columns: { code: "text", ...named, position: "int" },
    whenGone: "keep",
  },
  {
    file: "districts.json",
    table: "district",
    key: ["code"],
    columns: { code: "text", province_code: "text", division: "text", ...named, aliases: "text[]", ...dated },
    whenGone: "end",
  },
  {
    file: "categories.json",
    table: "category",
    key: ["code"],
    columns: {
      code: "text",
      group: "text",
      ...named,
      purpose_code: "text",
      service_item: "text",
      legal_kind: "text",
      position: "int",
      ...dated,
    },
    whenGone: "end",
  },
  {
    file: "purpose-codes.json",
    table: "purpose_code",
    key: ["code", "valid_from"],
    columns: { code: "text", ...named, is_it_export: "boolean", ...dated, source: "text" },
    whenGone: "end",
  },
  {
    file: "banks.json",
    table: "bank",
    key: ["code"],
    columns: { code: "text", ...named, offers_dollar_account: "boolean", source: "text", ...dated },
    whenGone: "end",
  },
  {
    file: "fees.json",
    table: "fee",
    key: ["kind", "valid_from"],
    columns: {
      kind: '"ApplicationKind"',
      amount_paisa: "int",
      ...dated,
      as_of: "date",
      is_confirmed: "boolean",
      source: "text",
    },
    whenGone: "end",
  },
  {
    file: "policies.json",
    table: "policy",
    key: ["key", "valid_from"],
    columns: { key: "text", value: "int", ...dated, source: "text" },
    whenGone: "end",
  },
  {
    file: "tax-rates.json",
    table: "tax_rate",
    key: ["key", "valid_from"],
    columns: { key: "text", basis_points: "int", ...dated, source: "text" },
    whenGone: "end",
  },
  {
    file: "decline-reasons.json",
    table: "decline_reason",
    key: ["code"],
    columns: {
      code: "text",
      ...named,
      letter_en: "text",
      letter_ur: "text",
      is_of_proof: "boolean",
      position: "int",
      ...dated,
    },
    whenGone: "end",
  },
  {
    file: "letter-templates.json",
    table: "letter_template",
    key: ["decision", "code"],
    columns: {
      decision: "text",
      code: "text",
      ...named,
      words_en: "text",
      words_ur: "text",
      position: "int",
      ...dated,
    },
    whenGone: "end",
  },
  {
    file: "public-holidays.json",
    table: "public_holiday",
    key: ["on"],
    columns: { on: "date", ...named, expected: "boolean", source: "text" },
    whenGone: "delete",
  },
  {
    file: "export-months.json",
    table: "export_month",
    key: ["month"],
    columns: {
      month: "date",
      fiscal_year: "text",
      usd_million: "numeric",
      status: "text",
      note: "text",
      source: "text",
    },
    whenGone: "delete",
  },
  {
    file: "export-years.json",
    table: "export_year",
    key: ["fiscal_year", "vintage"],
    columns: { fiscal_year: "text", vintage: "text", usd_million: "numeric", note: "text", source: "text" },
    whenGone: "delete",
  },
]
