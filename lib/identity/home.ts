import { type ActorRole, may } from "./permissions.ts"

/** The page that somebody comes to after signing in: the first of the desk's parts that is theirs, or the freelancer's home. */
export function homeOf({ role }: { role: ActorRole }): string {
  if (may({ role }, "review.read")) return "/desk"
  return may({ role }, "reports.read") ? "/desk/reports" : "/home"
}
