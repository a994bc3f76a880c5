import type { Person } from "#lib/identity/actor.ts"
import { now, randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"

/** Somebody who has just signed in and proved themselves, with an account of their own in the database. */
export async function givenPerson(role: Person["role"] = "freelancer", name = "Ayesha Khan"): Promise<Person> {
  const id = randomId()
  const email = `${id}@example.org`
  const account = { id, email, passwordHash: "-", role, displayName: name, createdAt: now() }
  await database.account.create({ data: account })
  return { kind: "person", id, role, name, email, locale: "en", session: randomId(), steppedUpAt: now() }
}
