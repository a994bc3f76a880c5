// Far more than the portal has: a text with a list of changing length in it must not fill the server's memory.
const MOST = 500

const names = new Map<string, string>()

/**
 * A name for a statement that PostgreSQL may keep parsed on each connection: what Prisma writes, and every insert. Our
 * own selects, in small letters, get none (""): there the plan is the point, and it depends on the values.
 */
export function preparedName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known) return known
  if (names.size >= MOST || !/^\s*(SELECT|INSERT|UPDATE|DELETE|insert)\s/.test(sql)) return ""
  const name = `portal_${names.size}`
  names.set(sql, name)
  return name
}
