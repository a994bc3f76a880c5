"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { codeSchema } from "#lib/identity/schema.ts"
import { enrolTotp } from "#lib/identity/sign-in/confirm-totp.ts"

export const enrolHere = visitorAction(
  codeSchema,
  async (input) => onTheWayTo(input.next, await enrolTotp(await requireStage("enrol"), await currentVisitor(), input)),
  onward,
)
