"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { currentVisitor } from "#app/visitor.ts"
import { takeInvitationSchema } from "#lib/staff/schema.ts"
import { takeInvitation } from "#lib/staff/take-invitation.ts"

export const takeInvitationHere = visitorAction(
  takeInvitationSchema,
  async (input) => onTheWayTo(null, await takeInvitation(await currentVisitor(), input)),
  onward,
)
