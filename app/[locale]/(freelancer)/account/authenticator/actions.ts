"use server"
import { formAction } from "#app/form-action.ts"
import { currentVisitor } from "#app/visitor.ts"
import { beginAuthenticator, removeAuthenticator, setUpAuthenticator } from "#lib/account/authenticator.ts"
import { codeSchema, nothingSchema } from "#lib/account/schema.ts"

export const beginAuthenticatorHere = formAction(
  "beginAuthenticatorHere",
  nothingSchema,
  beginAuthenticator,
  () => "/account/authenticator",
)

export const setUpAuthenticatorHere = formAction(
  "setUpAuthenticatorHere",
  codeSchema,
  async (actor, input) => setUpAuthenticator(actor, await currentVisitor(), input),
  () => "/account/recovery-codes",
)

export const removeAuthenticatorHere = formAction(
  "removeAuthenticatorHere",
  nothingSchema,
  removeAuthenticator,
  () => "/account?done=authenticator",
)
