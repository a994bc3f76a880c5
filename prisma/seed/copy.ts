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
  private lines = ""

  constructor(name: string) {
    this.name = name
  }

  // One growing text, not a list for each row: the seed makes fifteen million of them.
  add(row: Row) {
    if (this.columns.length === 0) this.columns = Object.keys(row)
    let between = ""
    for (const column of this.columns) {
      this.lines += between + text(row[column])
      between = "\t"
    }
    this.lines += "\n"
  }

  async send(client: ClientBase) {
    if (this.lines === "") return
    const into = client.query(copyFrom(`copy ${this.name} (${this.columns.join(", ")}) from stdin`))
    await pipeline(Readable.from([this.lines]), into)
  }
}

function text(value: Value): string {
  if (typeof value === "string") return escaped(value)
  if (value === null || value === undefined) return "\\N"
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")}`
  if (typeof value === "boolean") return value ? "t" : "f"
  if (typeof value === "number") return String(value)
  return escaped(`{${value.map(element).join(",")}}`)
}

function element(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`
}

const special: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

function escaped(value: string): string {
  return /[\\\n\r\t]/.test(value) ? value.replace(/[\\\n\r\t]/g, (char) => special[char] ?? char) : value
}
