"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { passkeySchema } from "#lib/identity/schema.ts"
import { confirmPasskey } from "#lib/identity/sign-in/confirm-passkey.ts"

export const confirmPasskeyHere = visitorAction(
  passkeySchema,
  async (input) =>
    onTheWayTo(input.next, await confirmPasskey(await requireStage("code", "totp"), await currentVisitor(), input)),
  onward,
)
