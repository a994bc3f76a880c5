import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ClientBase } from "pg"
import { from as copyFrom } from "pg-copy-streams"

export type Value = string | number | boolean | Date | Uint8Array | readonly string[] | null | undefined
export type Row = Record<string, Value>

/** The rows of one COPY, as PostgreSQL's text format reads them. Every row of a table has the same keys. */
export class CopyTable {
  readonly name: string
  private columns: string[] = []
  private lines: string[] = []

  constructor(name: string) {
    this.name = name
  }

  add(row: Row) {
    if (this.columns.length === 0) this.columns = Object.keys(row)
    this.lines.push(this.columns.map((column) => text(row[column])).join("\t"))
  }

  get size() {
    return this.lines.length
  }

  async send(client: ClientBase) {
    if (this.lines.length === 0) return
    const into = client.query(copyFrom(`copy ${this.name} (${this.columns.join(", ")}) from stdin`))
    await pipeline(Readable.from([`${this.lines.join("\n")}\n`]), into)
  }
}

function text(value: Value): string {
  if (value === null || value === undefined) return "\\N"
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString("hex")}`
  if (typeof value === "boolean") return value ? "t" : "f"
  if (typeof value === "number") return String(value)
  return escaped(typeof value === "string" ? value : `{${value.map(element).join(",")}}`)
}

function element(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`
}

const special: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

function escaped(value: string): string {
  return /[\\\n\r\t]/.test(value) ? value.replace(/[\\\n\r\t]/g, (char) => special[char] ?? char) : value
}
