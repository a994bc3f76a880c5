import pg from "pg"
import { vi } from "vitest"

/** The statements that `run` sends to the database, in their order, without their values. */
export async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const query = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [first] = args
    sent.push(typeof first === "string" ? first : String((first as { text?: string } | undefined)?.text))
    return Reflect.apply(query, this, args)
  })
  try {
    await run()
  } finally {
    spy.mockRestore()
  }
  return sent
}
