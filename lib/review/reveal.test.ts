import { expect, test } from "vitest"
import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { NotFound } from "#lib/platform/result.ts"
import { someIdentityNumber } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { givenClaimed } from "#test/given-review.ts"
import { applicationForReview } from "./application-for-review.ts"
import { revealNumber } from "./reveal.ts"
import { revealedNumbers } from "./revealed-numbers.ts"

test("a number is shown in full only after a reason, to whoever gave it, for two minutes, and the log says so", async () => {
  const [officer, colleague] = await Promise.all([givenPerson("officer"), givenPerson("officer")])
  const number = someIdentityNumber()
  const { reference, id } = await givenClaimed(officer, { "identity.card": { identityNumber: number } })
  await expect(revealedNumbers(officer, reference)).rejects.toThrow(NotFound)

  await revealNumber(officer, { reference, what: "identity_number", revealReason: "To compare it with the card." })
  const [shown] = await revealedNumbers(officer, reference)
  expect(shown?.value?.replaceAll("-", "")).toBe(number)
  await expect(revealedNumbers(colleague, reference)).rejects.toThrow(NotFound)

  const entry = await database.auditEntry.findFirstOrThrow({ where: { subjectId: id, type: "identity.revealed" } })
  expect(entry.detail).toMatchObject({ what: "identity_number", reason: "To compare it with the card." })
  expect(JSON.stringify(entry.detail)).not.toContain(number)

  const later = addSeconds(now(), 121)
  const back = setClock(() => later)
  await expect(revealedNumbers(officer, reference)).rejects.toThrow(NotFound).finally(back)
})

test("an auditor reads an application and is shown no number in full", async () => {
  const [officer, auditor] = await Promise.all([givenPerson("officer"), givenPerson("auditor")])
  const number = someIdentityNumber()
  const { reference } = await givenClaimed(officer, { "identity.card": { identityNumber: number } })
  const page = await applicationForReview(auditor, reference)
  expect(page.mayReveal).toBe(false)
  expect(JSON.stringify(page)).not.toContain(number.slice(5, 12))
  const asked = revealNumber(auditor, { reference, what: "identity_number", revealReason: "Curious." })
  await expect(asked).rejects.toThrow(NotFound)
})
