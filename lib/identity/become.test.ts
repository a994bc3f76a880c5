import { expect, test } from "vitest"
import { environment } from "#lib/platform/environment.ts"
import { done, givenOpen, givenStaff, givenVisitor } from "#test/given-identity.ts"
import { startSessionFor } from "./become.ts"

test("outside the trial nobody becomes anybody", async () => {
  const { id } = await givenStaff()
  await expect(startSessionFor(id, givenVisitor())).rejects.toThrow("no such page")
})

test("in the trial one click is a whole session", async () => {
  const { id } = await givenStaff("supervisor")
  environment().TRIAL = true
  try {
    const started = done(await startSessionFor(id, givenVisitor()))
    expect(await givenOpen(started.id)).toMatchObject({ id, role: "supervisor", stage: "full" })
  } finally {
    environment().TRIAL = false
  }
})
