import "server-only"

/**
 * The same database, for sessions in UTC. Prisma writes instants without an offset and reads them as if they had none,
 * so in a session of another time zone they shift by hours.
 */
export function inUtc(address: string): string {
  // Written behind what the address says, and never rewritten: pg takes the last `options`, PostgreSQL the last -c.
  const [, own] = /[?&]options=([^&#]*)/.exec(address) ?? []
  return `${address}${address.includes("?") ? "&" : "?"}options=${own ? `${own}+` : ""}-c+timezone=UTC`
}
