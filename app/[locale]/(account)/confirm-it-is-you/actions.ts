"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, straightOn } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { confirmItIsYouSchema } from "#lib/identity/schema.ts"
import { confirmItIsYou } from "#lib/identity/sign-in/step-up.ts"

export const confirmItIsYouHere = visitorAction(
  confirmItIsYouSchema,
  async (input) =>
    onTheWayTo(input.next, await confirmItIsYou(await requireStage("full"), await currentVisitor(), input)),
  straightOn,
)
