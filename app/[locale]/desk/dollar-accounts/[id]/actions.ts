"use server"
import { formAction } from "#app/form-action.ts"
import { endorseDollarAccount } from "#lib/dollar-account/endorse.ts"
import { recordBankOutcome } from "#lib/dollar-account/record-outcome.ts"
import { endorseSchema, outcomeSchema } from "#lib/dollar-account/schema.ts"

export const endorse = formAction(
  "endorse",
  endorseSchema,
  endorseDollarAccount,
  ({ id }) => `/desk/dollar-accounts/${id}?done=endorsed`,
)

export const recordOutcome = formAction(
  "recordOutcome",
  outcomeSchema,
  recordBankOutcome,
  ({ id }) => `/desk/dollar-accounts/${id}?done=recorded`,
)
