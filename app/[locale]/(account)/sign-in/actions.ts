"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { currentVisitor } from "#app/visitor.ts"
import { signInSchema } from "#lib/identity/schema.ts"
import { signIn } from "#lib/identity/sign-in/sign-in.ts"

export const signInHere = visitorAction(
  signInSchema,
  async (input) => onTheWayTo(input.next, await signIn(await currentVisitor(), input)),
  onward,
)
