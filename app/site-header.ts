import "server-only"
import type { SiteHeaderProps } from "#components/ui/site-header.tsx"
import { homeOf } from "#lib/identity/home.ts"
import { signOutHere } from "./[locale]/(account)/sign-out/actions.ts"
import { currentActor } from "./session.ts"

/** What the header shows of whoever is signed in, and their way out. */
export async function siteHeader(): Promise<SiteHeaderProps> {
  const person = await currentActor()
  return person ? { person: { name: person.name, home: homeOf(person) }, signOut: signOutHere } : {}
}
