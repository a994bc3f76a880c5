"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { newPasswordSchema } from "#lib/identity/schema.ts"
import { setNewPassword } from "#lib/identity/sign-in/new-password.ts"

export const setNewPasswordHere = visitorAction(
  newPasswordSchema,
  async (input) =>
    onTheWayTo(input.next, await setNewPassword(await requireStage("new_password"), await currentVisitor(), input)),
  onward,
)
