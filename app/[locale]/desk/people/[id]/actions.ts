"use server"
import { formAction } from "#app/form-action.ts"
import { changeRole } from "#lib/staff/change-role.ts"
import { endMemberSessions } from "#lib/staff/end-sessions.ts"
import { resetFactor } from "#lib/staff/reset-factor.ts"
import { changeRoleSchema, idSchema, suspendSchema } from "#lib/staff/schema.ts"
import { liftSuspension, suspendMember } from "#lib/staff/suspend.ts"

const back =
  (done: string) =>
  ({ id }: { id: string }) =>
    `/desk/people/${id}?done=${done}`

export const changeTheirRole = formAction("changeTheirRole", changeRoleSchema, changeRole, back("role"))
export const suspend = formAction("suspend", suspendSchema, suspendMember, back("suspend"))
export const liftTheirSuspension = formAction("liftTheirSuspension", idSchema, liftSuspension, back("lift"))
export const endTheirSessions = formAction("endTheirSessions", idSchema, endMemberSessions, back("sessions"))
export const resetTheirFactor = formAction("resetTheirFactor", idSchema, resetFactor, back("factor"))
