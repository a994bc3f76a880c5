import { expect, test } from "vitest"
import { checks } from "./checks.ts"

test.each(Object.entries(checks))("%s names a schema that reads a form", async (_name, load) => {
  const schema = await load()
  expect((await schema.safeParseAsync({})).success).toBeTypeOf("boolean")
})
