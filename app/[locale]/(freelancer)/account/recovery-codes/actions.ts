"use server"
import { formAction } from "#app/form-action.ts"
import { keepRecoveryCodes, renewRecoveryCodes } from "#lib/account/recovery-codes.ts"
import { nothingSchema } from "#lib/account/schema.ts"

export const renewRecoveryCodesHere = formAction(
  "renewRecoveryCodesHere",
  nothingSchema,
  renewRecoveryCodes,
  () => "/account/recovery-codes",
)
export const keepRecoveryCodesHere = formAction(
  "keepRecoveryCodesHere",
  nothingSchema,
  keepRecoveryCodes,
  () => "/account",
)
