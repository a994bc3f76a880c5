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
  private bytes = Buffer.allocUnsafe(64 * 1024)
  private used = 0

  constructor(name: string) {
    this.name = name
  }

  // Each row becomes bytes at once: fifteen million small texts that wait for their turn keep the collector busy.
  add(row: Row) {
    if (this.columns.length === 0) this.columns = Object.keys(row)
    let line = ""
    for (const column of this.columns) line += `${text(row[column])}\t`
    this.needRoom(line.length * 3) // no character takes more in UTF-8
    this.used += this.bytes.write(line, this.used)
    this.bytes[this.used - 1] = LINE_FEED // in place of the last tab
  }

  async send(client: ClientBase) {
    if (this.used === 0) return
    const into = client.query(copyFrom(`copy ${this.name} (${this.columns.join(", ")}) from stdin`))
    await pipeline(Readable.from([this.bytes.subarray(0, this.used)]), into)
    this.used = 0
  }

  private needRoom(bytes: number) {
    if (this.used + bytes <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(2 * this.bytes.length + bytes)
    this.bytes.copy(larger, 0, 0, this.used)
    this.bytes = larger
  }
}

const LINE_FEED = 10

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
