import { z } from "zod"
import { staffRoles } from "#lib/identity/permissions.ts"
import { newPassword } from "#lib/identity/schema.ts"
import { choice } from "#lib/platform/fields/choice.ts"
import { email } from "#lib/platform/fields/email.ts"
import { loggedText } from "#lib/platform/fields/logged-text.ts"
import { personName } from "#lib/platform/fields/person-name.ts"
import { locales } from "#lib/platform/locale.ts"

/** What the pages about the staff post, and the page of who was invited. Browser-safe. */

export const inviteSchema = z.object({
  staffEmail: email("staffEmail"),
  staffName: personName("staffName"),
  role: choice("role", staffRoles),
  language: choice("language", locales),
})
/** Of a member of the staff, or of an invitation. */
export const idSchema = z.object({ id: z.uuid() })
/** `was` is the role that the page showed. */
export const changeRoleSchema = idSchema.extend({ was: z.enum(staffRoles), role: choice("role", staffRoles) })
export const suspendSchema = idSchema.extend({ suspendReason: loggedText("suspendReason", { max: 500 }) })
export const takeInvitationSchema = z.object({ token: z.string().max(100), password: newPassword })

/** What an admin may do to a member of the staff. */
export const memberActs = ["role", "suspend", "lift", "sessions", "factor"] as const
export type MemberAct = (typeof memberActs)[number]

export type Invite = z.infer<typeof inviteSchema>
export type ChangeRole = z.infer<typeof changeRoleSchema>
export type Suspend = z.infer<typeof suspendSchema>
