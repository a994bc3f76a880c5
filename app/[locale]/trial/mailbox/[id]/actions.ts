"use server"
import { visitorAction } from "#app/form-action.ts"
import { requireTrial } from "#app/trial.ts"
import { bounceLetter } from "#lib/trial/bounce.ts"
import { bounceSchema } from "#lib/trial/schema.ts"

export const bounce = visitorAction(
  bounceSchema,
  async (input) => {
    await requireTrial()
    return bounceLetter(input)
  },
  ({ letter }) => `/trial/mailbox/${letter}?bounced=1`,
)
