"use server"
import { formAction } from "#app/form-action.ts"
import { forgetSession } from "#app/session.ts"
import { closeAccount } from "#lib/account/close-account.ts"
import { closeAccountSchema } from "#lib/account/schema.ts"

export const closeAccountHere = formAction("closeAccountHere", closeAccountSchema, closeAccount, async () => {
  await forgetSession()
  return "/sign-in?account=closed"
})
