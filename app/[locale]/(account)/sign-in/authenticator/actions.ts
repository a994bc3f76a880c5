"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { codeSchema } from "#lib/identity/schema.ts"
import { confirmTotp } from "#lib/identity/sign-in/confirm-totp.ts"

export const confirmTotpHere = visitorAction(
  codeSchema,
  async (input) => onTheWayTo(input.next, await confirmTotp(await requireStage("totp"), await currentVisitor(), input)),
  onward,
)
