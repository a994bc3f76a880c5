"use server"
import { visitorAction } from "#app/form-action.ts"
import { keepSession } from "#app/session.ts"
import { requireTrial } from "#app/trial.ts"
import { currentVisitor } from "#app/visitor.ts"
import { homeOf } from "#lib/identity/home.ts"
import { becomeTrialPerson } from "#lib/trial/become.ts"
import { becomeSchema } from "#lib/trial/schema.ts"

export const become = visitorAction(
  becomeSchema,
  async (input) => {
    await requireTrial()
    return becomeTrialPerson(await currentVisitor(), input)
  },
  async (started) => {
    await keepSession(started)
    return homeOf(started)
  },
)
