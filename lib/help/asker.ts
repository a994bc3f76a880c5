import type { Person } from "#lib/identity/actor.ts"
import type { Visitor } from "#lib/identity/visitor.ts"

/** Who writes to the board: a browser, and whoever has signed in on it. */
export type Asker = { person: Person | null; visitor: Visitor }
