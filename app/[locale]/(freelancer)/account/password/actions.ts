"use server"
import { formAction } from "#app/form-action.ts"
import { currentVisitor } from "#app/visitor.ts"
import { changePassword } from "#lib/account/change-password.ts"
import { changePasswordSchema } from "#lib/account/schema.ts"

export const changePasswordHere = formAction(
  "changePasswordHere",
  changePasswordSchema,
  async (actor, input) => changePassword(actor, await currentVisitor(), input),
  () => "/account?done=password",
)
