import type { Stage } from "../open-session.ts"
import { type ActorRole, factorFor } from "../permissions.ts"

type Standing = {
  role: ActorRole
  totpEnrolled: boolean
  mustChangePassword: boolean
  knownDevice: boolean
}

/**
 * What is still asked of somebody whose password was right. `proven` says that the factor for this sign-in is behind
 * them. The factor comes before anything that could be changed; a new password before a new factor.
 */
export function nextStage(account: Standing, { proven }: { proven: boolean }): Stage {
  const everyTime = factorFor(account.role) === "always"
  if (!proven && account.totpEnrolled && (everyTime || !account.knownDevice)) return "totp"
  if (!proven && !everyTime && !account.totpEnrolled && !account.knownDevice) return "code"
  if (account.mustChangePassword) return "new_password"
  if (everyTime && !account.totpEnrolled) return "enrol"
  return "full"
}
