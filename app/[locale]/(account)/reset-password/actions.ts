"use server"
import { visitorAction } from "#app/form-action.ts"
import { keepPending } from "#app/pending.ts"
import { currentVisitor } from "#app/visitor.ts"
import { askReset, resetHours } from "#lib/identity/reset-password.ts"
import { askResetSchema } from "#lib/identity/schema.ts"

export const askResetHere = visitorAction(
  askResetSchema,
  async (input) => askReset(await currentVisitor(), input),
  async ({ id }) => {
    await keepPending("reset", id, resetHours)
    return "/reset-password/new"
  },
)
