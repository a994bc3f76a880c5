import { expect, test } from "vitest"
import { addSeconds, now, randomId } from "./clock.ts"
import { database } from "./database.ts"

const keptOn = () =>
  database.$transaction(async (tx) => {
    await tx.session.findMany({ where: { publicId: randomId() }, select: { publicId: true } })
    await tx.$queryRaw`select count(*)::int as rows from session where created_at > ${addSeconds(now(), -60)}`
    const kept = await tx.$queryRaw<{ statement: string }[]>`select statement from pg_prepared_statements`
    return kept.map(({ statement }) => statement)
  })

test("PostgreSQL keeps what Prisma writes parsed, and plans our own selects for their values each time", async () => {
  const kept = await keptOn()
  expect(kept.filter((text) => text.startsWith("SELECT") && text.includes('"session"'))).toHaveLength(1)
  expect(kept.filter((text) => text.startsWith("select"))).toEqual([])
})
