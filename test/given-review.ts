import type { Person } from "#lib/identity/actor.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { asItIs, type GivenApplication, givenSubmitted, type Typed } from "./given-application.ts"
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
  const approved = await approveApplication(officer, claimed)
  if (approved.ok && approved.value.isSecondNeeded) {
    const other = await givenPerson("officer")
    await claimApplication(other, claimed)
    await approveApplication(other, await asItIs(claimed))
  }
  return asItIs(claimed)
}
