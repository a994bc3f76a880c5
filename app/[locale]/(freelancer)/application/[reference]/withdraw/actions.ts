"use server"
import { formAction } from "#app/form-action.ts"
import { withdrawalSchema } from "#lib/application/schema.ts"
import { withdrawApplication } from "#lib/application/withdraw.ts"

export const withdraw = formAction(
  "withdraw",
  withdrawalSchema,
  withdrawApplication,
  ({ reference }) => `/application/${reference}`,
)
