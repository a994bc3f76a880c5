"use server"
import { visitorAction } from "#app/form-action.ts"
import { goTo } from "#app/go-to.ts"
import { forgetPending, pendingId } from "#app/pending.ts"
import { forgetSession } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { findReset, resetPassword } from "#lib/identity/reset-password.ts"
import { resetSchema } from "#lib/identity/schema.ts"

export const resetPasswordHere = visitorAction(
  resetSchema,
  async (input) => resetPassword(await currentVisitor(), await pendingReset(), input),
  async () => {
    await forgetPending("reset")
    await forgetSession()
    return "/sign-in?password=changed"
  },
)

async function pendingReset() {
  const id = await pendingId("reset")
  return (id && (await findReset(id))) || goTo("/reset-password")
}
