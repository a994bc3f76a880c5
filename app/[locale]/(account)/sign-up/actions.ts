"use server"
import { visitorAction } from "#app/form-action.ts"
import { keepPending } from "#app/pending.ts"
import { currentVisitor } from "#app/visitor.ts"
import { signUpSchema } from "#lib/identity/schema.ts"
import { signUp, signUpHours } from "#lib/identity/sign-up.ts"

export const signUpHere = visitorAction(
  signUpSchema,
  async (input) => signUp(await currentVisitor(), input),
  async ({ id }) => {
    await keepPending("sign-up", id, signUpHours)
    return "/verify-email"
  },
)
