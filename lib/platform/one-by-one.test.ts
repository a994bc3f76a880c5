import { expect, test } from "vitest"
import { oneByOne } from "./one-by-one.ts"

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at).padStart(6, "0") }))
const among =
  (all: { id: string }[]) =>
  async (after: { id: string } | undefined, limit: number): Promise<{ id: string }[]> =>
    all.filter(({ id }) => !after || id > after.id).slice(0, limit)

test("a row that fails keeps nobody behind it waiting, and is counted", async () => {
  const done: string[] = []
  const counts = await oneByOne({
    what: "a test",
    find: among(rows(1_200)),
    run: async ({ id }) => {
      if (id.endsWith("7")) throw new Error("this one fails")
      done.push(id)
      return !id.endsWith("3") // was done by somebody else meanwhile
    },
  })
  expect(counts).toEqual({ done: 960, failed: 120 })
  expect(new Set(done).size).toBe(1_080)
})

test("no more are taken in a run than it may", async () => {
  const counts = await oneByOne({ what: "a test", find: among(rows(1_200)), run: async () => true, most: 700 })
  expect(counts).toEqual({ done: 700, failed: 0 })
})
