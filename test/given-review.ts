import type { Person } from "#lib/identity/actor.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { approvedAsNeeded, asItIs, type GivenApplication, givenSubmitted, type Typed } from "./given-application.ts"
import { givenPerson } from "./given-person.ts"

/** An application that `officer` holds. */
export async function givenClaimed(officer: Person, typed: Typed = {}): Promise<GivenApplication> {
  const submitted = await givenSubmitted(await givenPerson(), typed)
  await claimApplication(officer, submitted)
  return asItIs(submitted)
}

/** An application that was given initial approval by `officer`, and by another where it takes two. */
export async function givenApproved(officer: Person, typed: Typed = {}): Promise<GivenApplication> {
  const claimed = await givenClaimed(officer, typed)
  await approvedAsNeeded(officer, claimed)
  return asItIs(claimed)
}
