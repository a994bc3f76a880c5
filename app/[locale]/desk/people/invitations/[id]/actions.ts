"use server"
import { formAction } from "#app/form-action.ts"
import { idSchema } from "#lib/staff/schema.ts"
import { takeBackInvitation } from "#lib/staff/take-back-invitation.ts"

export const takeBack = formAction("takeBack", idSchema, takeBackInvitation, () => "/desk/people?done=taken_back")
