"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { recoveryCodeSchema } from "#lib/identity/schema.ts"
import { confirmRecoveryCode } from "#lib/identity/sign-in/confirm-recovery-code.ts"

export const confirmRecoveryCodeHere = visitorAction(
  recoveryCodeSchema,
  async (input) =>
    onTheWayTo(input.next, await confirmRecoveryCode(await requireStage("totp"), await currentVisitor(), input)),
  onward,
)
