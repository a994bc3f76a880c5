"use server"
import { formAction } from "#app/form-action.ts"
import { inviteMember } from "#lib/staff/invite.ts"
import { inviteSchema } from "#lib/staff/schema.ts"

export const invite = formAction("invite", inviteSchema, inviteMember, () => "/desk/people?done=invited")
