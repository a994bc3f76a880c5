import pg from "pg"

export type Statement = { text: string; values: unknown[] }

/** The statements that a run sends to PostgreSQL, in their order, as the driver gets them. */
export async function recorded(run: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown]
    const text = typeof first === "string" ? first : first.text
    const values = typeof first === "string" ? second : (first.values ?? second)
    if (text) statements.push({ text, values: Array.isArray(values) ? values : [] })
    return (query as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof query
  try {
    await run()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}
