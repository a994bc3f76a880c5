"use server"
import { formAction } from "#app/form-action.ts"
import { nextApplication } from "#lib/review/next.ts"
import { nextSchema } from "#lib/review/schema.ts"

export const takeNext = formAction(
  "takeNext",
  nextSchema,
  nextApplication,
  ({ reference }) => `/desk/application/${reference}`,
)
