import "server-only"
import pg from "pg"
import { isLoopback } from "./loopback.ts"

/**
 * The same database, for sessions in UTC. Prisma writes instants without an offset and reads them as if they had none,
 * so in a session of another time zone they shift by hours.
 */
export function inUtc(address: string): string {
  // Written behind what the address says, and never rewritten: pg takes the last `options`, PostgreSQL the last -c.
  const [, own] = /[?&]options=([^&#]*)/.exec(address) ?? []
  return `${address}${address.includes("?") ? "&" : "?"}options=${own ? `${own}+` : ""}-c+timezone=UTC`
}

/** Whether the database is reached over loopback: by the host that pg would take, which a parameter can replace. */
export function isOnThisMachine(address: string): boolean {
  return isLoopback(new pg.Client({ connectionString: address }).host)
}
