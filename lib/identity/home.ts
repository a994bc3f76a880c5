import { type ActorRole, factorFor } from "./permissions.ts"

/** The page that somebody comes to after signing in. */
export function homeOf({ role }: { role: ActorRole }): string {
  return factorFor(role) === "always" ? "/desk" : "/home"
}
