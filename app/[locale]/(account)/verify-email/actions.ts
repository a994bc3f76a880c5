"use server"
import { visitorAction } from "#app/form-action.ts"
import { goTo } from "#app/go-to.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { forgetPending, pendingId } from "#app/pending.ts"
import { currentVisitor } from "#app/visitor.ts"
import { confirmSignUp } from "#lib/identity/confirm-sign-up.ts"
import { codeSchema, nothingSchema } from "#lib/identity/schema.ts"
import { findSignUp, sendSignUpCodeAgain } from "#lib/identity/sign-up.ts"

export const confirmHere = visitorAction(
  codeSchema,
  async (input) => onTheWayTo(null, await confirmSignUp(await currentVisitor(), await pendingSignUp(), input)),
  async (value) => {
    await forgetPending("sign-up")
    return onward(value)
  },
)

export const sendCodeAgain = visitorAction(
  nothingSchema,
  async () => sendSignUpCodeAgain(await currentVisitor(), await pendingSignUp()),
  () => "/verify-email?sent=again",
)

async function pendingSignUp() {
  const id = await pendingId("sign-up")
  return (id && (await findSignUp(id))) || goTo("/sign-up")
}
