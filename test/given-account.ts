import type { Person } from "#lib/identity/actor.ts"
import { personOf } from "#lib/identity/open-session.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { database } from "#lib/platform/database.ts"
import type { Email } from "#lib/platform/fields/email.ts"
import { givenFreelancer, givenOpen } from "./given-identity.ts"

/** A freelancer who has just signed in on a browser of their own, as the actor that commands are given. */
export async function givenOwner(): Promise<{ actor: Person; visitor: Visitor; cookie: string; email: Email }> {
  const { session, visitor, cookie, email } = await givenFreelancer()
  const actor = personOf(session)
  if (!actor) throw new Error("the session is not whole")
  return { actor, visitor, cookie, email }
}

/** The actor as the next request finds them. */
export async function asTheyAre(cookie: string): Promise<Person> {
  const actor = personOf(await givenOpen(cookie))
  if (!actor) throw new Error("the session is not whole")
  return actor
}

/** The names of the letters that were ordered for something with this id, in their order. */
export async function lettersFor(id: string): Promise<string[]> {
  const jobs = await database.$queryRaw<{ name: string }[]>`
    select data ->> 'name' as name from pgboss.job
    where name = 'email' and exists (select from jsonb_each_text(data) ids where ids.value = ${id})
    order by created_on`
  return jobs.map(({ name }) => name)
}

/** What the log says was done by somebody, in its order. */
export async function saidOf(actorId: string): Promise<string[]> {
  const entries = await database.auditEntry.findMany({ where: { actorId }, orderBy: { id: "asc" } })
  return entries.map(({ type }) => type)
}
