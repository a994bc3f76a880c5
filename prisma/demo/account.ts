import { record } from "#lib/audit/index.ts"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { hashPassword } from "#lib/identity/proofs/passwords.ts"
import { now, randomId, randomToken } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { type TrialPerson, trialAddress } from "#lib/trial/people.ts"

/** A trial person's account, made at first use. Its password is thrown away: one becomes them, and never signs in. */
export async function trialAccount({ key, role, name }: TrialPerson): Promise<Person> {
  const email = trialAddress(key)
  const found = await database.account.findUnique({ where: { email }, select: { id: true } })
  const id = found?.id ?? (await makeAccount({ email, role, displayName: name }))
  return { kind: "person", id, role, name, email, locale: "en", session: randomId(), steppedUpAt: now() }
}

async function makeAccount(account: { email: string; role: TrialPerson["role"]; displayName: string }) {
  const password = await hashPassword(randomToken())
  if (!password.ok) throw new Error("the password could not be hashed")
  const passwordHash = password.value
  return database.$transaction(async (tx) => {
    const { id, role } = await tx.account.create({ data: { ...account, passwordHash, createdAt: now() } })
    await record(tx, systemActor("operator"), { type: "account.created", account: id, role })
    return id
  })
}
