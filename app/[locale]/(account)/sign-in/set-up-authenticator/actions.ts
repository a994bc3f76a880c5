"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { withNext } from "#lib/identity/next-page.ts"
import { codeSchema } from "#lib/identity/schema.ts"
import { enrolTotp } from "#lib/identity/sign-in/confirm-totp.ts"

export const enrolHere = visitorAction(
  codeSchema,
  async (input) => onTheWayTo(input.next, await enrolTotp(await requireStage("enrol"), await currentVisitor(), input)),
  // The recovery codes, which are shown now and never again, come before where they were going.
  async (signedIn) => withNext("/account/recovery-codes", await onward(signedIn)),
)
