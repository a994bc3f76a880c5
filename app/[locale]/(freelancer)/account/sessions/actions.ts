"use server"
import { formAction } from "#app/form-action.ts"
import { endOtherSessions, endOwnSession } from "#lib/account/end-sessions.ts"
import { nothingSchema, sessionSchema } from "#lib/account/schema.ts"

export const endSessionHere = formAction(
  "endSessionHere",
  sessionSchema,
  endOwnSession,
  () => "/account/sessions?done=ended",
)
export const endOtherSessionsHere = formAction(
  "endOtherSessionsHere",
  nothingSchema,
  endOtherSessions,
  () => "/account/sessions?done=ended",
)
