import "server-only"
import type { SiteHeaderProps } from "#components/ui/site-header.tsx"
import { homeOf } from "#lib/identity/home.ts"
import { signOutHere } from "./[locale]/(account)/sign-out/actions.ts"
import { pageAsked } from "./page-asked.ts"
import { currentActor } from "./session.ts"

/** What the header shows: this page in the other language, whoever is signed in, and their way out. */
export async function siteHeader(): Promise<SiteHeaderProps> {
  const [person, asked] = await Promise.all([currentActor(), pageAsked()])
  const here = asked?.path ?? "/"
  return person ? { here, person: { name: person.name, home: homeOf(person) }, signOut: signOutHere } : { here }
}
