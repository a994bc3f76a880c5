"use server"
import { formAction } from "#app/form-action.ts"
import { removePasskey } from "#lib/account/passkeys.ts"
import { passkeyIdSchema } from "#lib/account/schema.ts"

export const removePasskeyHere = formAction(
  "removePasskeyHere",
  passkeyIdSchema,
  removePasskey,
  () => "/account?done=removed",
)
