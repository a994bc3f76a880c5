import { readFileSync } from "node:fs"
import { database } from "#lib/platform/database.ts"
import type { Answer } from "../by-http.ts"
import { whatStands } from "../what-stands.ts"
import type { Standing } from "./cast.ts"

/** What is asked of every answer to something hostile. */

/** Everything that is in the database: how many rows of each table, and all that is held of these accounts. */
export async function everything({ accounts, scene }: Pick<Standing, "accounts" | "scene">): Promise<string> {
  const stands = JSON.parse(await whatStands(accounts, scene.application.id)) as { said: string[] | null }
  // A refused try is noted where the rules say so.
  const said = (stands.said ?? []).filter((type) => !type.endsWith("_refused"))
  return JSON.stringify({ ...stands, said, rows: await rows() }, null, 1)
}

let tables: string[] | undefined

async function rows() {
  tables ??= (
    await database.$queryRaw<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public'
        and table_type = 'BASE TABLE' and table_name not in ('attempt', 'audit_entry', 'session', 'passkey_challenge')`
  ).map(({ name }) => name)
  const counts = tables.map((name) => `select '${name}' as name, count(*)::int as rows from "${name}"`)
  return database.$queryRawUnsafe(`${counts.join(" union all ")} order by 1`)
}

// A carriage return is a line's end; the other controls are seen by nobody and turn text about.
const unseen = /(?![\n\r\t])[\p{Cc}\u202A-\u202E]/u

/** What is wrong with an answer to something hostile, or null: it says something, and holds nothing that does harm. */
export function harmIn({ status, location, type, body }: Answer, typed: readonly string[] = []): string | null {
  if (status >= 500) return `answered with ${status}`
  if (location !== null) return null
  if (body === "") return `answered with ${status} and no words`
  if (!type.includes("html")) return null
  const markup = typed.filter((text) => /[<"]/.test(text) && text.length > 6)
  if (markup.some((text) => body.includes(text))) return "stands in the page as it was typed"
  return unseen.test(outside(body)) ? "puts what is not seen into the page" : null
}

/** The page's words outside of its fields, whose text is a text of its own, and of what its script reads. */
function outside(page: string): string {
  return page.replace(/<(script|textarea)\b[\s\S]*?<\/\1>/g, "").replace(/<input\b[^>]*>/g, "")
}

/** A page's words as they are read. */
export function wordsOf(page: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'" }
  return outside(page)
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp|#x27);/g, (_whole, name) => entities[name] ?? "")
    .replace(/\s+/g, " ")
}

// What the framework says of a form that names no action of this build: the answer is a page, and the portal well.
const strangers = /Failed to find Server Action|Invalid Server Actions request|Server Reference ID did not match/

/** Lines about trouble of the portal's own, since the last time that this was asked. */
export function troubleLogged(): string[] {
  const log = readFileSync(process.env.E2E_LOG ?? "", "utf8")
  const fresh = log.slice(read).split("\n")
  read = log.length
  return fresh.filter((line) => /"level":[56]0|⨯|Error:/.test(line) && !strangers.test(line))
}

let read = 0
