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
  // Also of staff whose factor was reset: who only knows the password doesn't set up the next one. A first password is
  // the operator's, who may have no mail yet.
  const isFirst = everyTime && account.mustChangePassword
  if (!proven && !account.totpEnrolled && !account.knownDevice && !isFirst) return "code"
  if (account.mustChangePassword) return "new_password"
  if (everyTime && !account.totpEnrolled) return "enrol"
  return "full"
}
