"use server"
import { formAction } from "#app/form-action.ts"
import { changeRole } from "#lib/staff/change-role.ts"
import { endMemberSessions } from "#lib/staff/end-sessions.ts"
import { resetFactor } from "#lib/staff/reset-factor.ts"
import { changeRoleSchema, memberSchema, suspendSchema } from "#lib/staff/schema.ts"
import { liftSuspension, suspendMember } from "#lib/staff/suspend.ts"

const back =
  (done: string) =>
  ({ id }: { id: string }) =>
    `/desk/people/${id}?done=${done}`

export const changeTheirRole = formAction("changeTheirRole", changeRoleSchema, changeRole, back("role"))
export const suspend = formAction("suspend", suspendSchema, suspendMember, back("suspend"))
export const liftTheirSuspension = formAction("liftTheirSuspension", memberSchema, liftSuspension, back("lift"))
export const endTheirSessions = formAction("endTheirSessions", memberSchema, endMemberSessions, back("sessions"))
export const resetTheirFactor = formAction("resetTheirFactor", memberSchema, resetFactor, back("factor"))
