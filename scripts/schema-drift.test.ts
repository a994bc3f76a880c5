import { expect, inject, test } from "vitest"
import { schemaDrift } from "./schema-drift.ts"

test("the migrations make what the schema file says, and nothing that it doesn't know of", async () => {
  expect(await schemaDrift(inject("adminUrl"))).toBe("")
}, 60_000)
