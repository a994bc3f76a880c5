"use server"
import { formAction } from "#app/form-action.ts"
import { beginApplication } from "#lib/application/begin.ts"
import { beginAgainSchema, nothingSchema } from "#lib/application/schema.ts"
import { beginAgainWithDocuments } from "#lib/documents/begin-again.ts"

export const begin = formAction("begin", nothingSchema, beginApplication, () => "/application")
export const beginWithOldAnswers = formAction(
  "beginWithOldAnswers",
  beginAgainSchema,
  beginAgainWithDocuments,
  () => "/application",
)
