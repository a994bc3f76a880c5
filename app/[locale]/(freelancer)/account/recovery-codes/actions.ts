"use server"
import { formAction } from "#app/form-action.ts"
import { keepRecoveryCodes, renewRecoveryCodes } from "#lib/account/recovery-codes.ts"
import { nothingSchema } from "#lib/account/schema.ts"
import { nothingSchema as onTheWaySchema } from "#lib/identity/schema.ts"
import { ok } from "#lib/platform/result.ts"

export const renewRecoveryCodesHere = formAction(
  "renewRecoveryCodesHere",
  nothingSchema,
  renewRecoveryCodes,
  () => "/account/recovery-codes",
)
export const keepRecoveryCodesHere = formAction(
  "keepRecoveryCodesHere",
  onTheWaySchema,
  async (actor, { next }) => {
    const kept = await keepRecoveryCodes(actor)
    return kept.ok ? ok(next) : kept
  },
  (next) => next ?? "/account",
)
