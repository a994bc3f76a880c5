"use server"
import { formAction } from "#app/form-action.ts"
import { takeBackInvitation } from "#lib/staff/invite.ts"
import { invitationSchema } from "#lib/staff/schema.ts"

export const takeBack = formAction(
  "takeBack",
  invitationSchema,
  takeBackInvitation,
  () => "/desk/people?done=taken_back",
)
