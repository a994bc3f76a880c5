import { readFileSync } from "node:fs"
import { request } from "node:http"
import type { Readable } from "node:stream"
import { to as copyTo } from "pg-copy-streams"
import { withClient } from "./database.ts"
import { atLeast, type Figure, told, under } from "./figures.ts"
import { staffMember } from "./people.ts"
import type { Portal } from "./portal.ts"
import { inTurn, milliseconds } from "./rounds.ts"

/** The register as CSV over HTTP, against PostgreSQL's own COPY of the same columns. */
export async function exports(portal: Portal, ownerUrl: string): Promise<Figure[]> {
  return withClient(ownerUrl, async (client) => {
    const { cookie } = await staffMember(client, "admin")
    const { rows } = await client.query("select count(*)::int as count from registration")
    const count: number = rows[0].count
    const before = residentMegabytes(portal.pid)
    let highest = before
    const watch = setInterval(() => {
      highest = Math.max(highest, residentMegabytes(portal.pid))
    }, 50)
    const bare = () => drained(client.query(copyTo(bareCopy)))
    const rate = (took: number) => (count / took) * 1000
    const measured = await inTurn(
      {
        portal: async () => rate(await milliseconds(() => downloaded(portal, cookie))),
        bare: async () => rate(await milliseconds(bare)),
      },
      3,
    )
    clearInterval(watch)
    const limit = { what: "COPY … TO STDOUT", value: measured.bare }
    return [
      told({ name: "registrations in the export", value: count, unit: "rows" }),
      atLeast(0.6, { name: "CSV of all registrations", value: measured.portal, unit: "rows/s", limit }),
      under(150, { name: "memory that the export adds", value: highest - before, unit: "MB" }),
    ]
  })
}

const bareCopy = `copy (select number, full_name, full_name_urdu, identity_number_masked, province_code, district_code,
  primary_category, purpose_code, status, registered_on, expires_on from registration) to stdout with (format csv)`

async function drained(stream: Readable): Promise<number> {
  let bytes = 0
  for await (const chunk of stream) bytes += (chunk as Buffer).length
  return bytes
}

function downloaded({ origin }: Portal, cookie: string): Promise<number> {
  const headers = { cookie, origin, "content-type": "application/x-www-form-urlencoded" }
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}/api/exports/registrations`, { method: "POST", headers }, (answer) => {
      if (answer.statusCode === 200) drained(answer).then(resolve, reject)
      else reject(new Error(`the export answered ${answer.statusCode}`))
    })
    asked.on("error", reject)
    asked.end("period=all")
  })
}

/** What a process has in memory now (Linux tells; elsewhere 0, and the figure says nothing). */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
