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
export const memberSchema = z.object({ id: z.uuid() })
/** `was` is the role that the page showed. */
export const changeRoleSchema = memberSchema.extend({ was: z.enum(staffRoles), role: choice("role", staffRoles) })
export const suspendSchema = memberSchema.extend({ suspendReason: loggedText("suspendReason", { max: 500 }) })
export const invitationSchema = z.object({ id: z.uuid() })
export const takeInvitationSchema = z.object({ token: z.string().max(100), password: newPassword })

export type Invite = z.infer<typeof inviteSchema>
export type ChangeRole = z.infer<typeof changeRoleSchema>
export type Suspend = z.infer<typeof suspendSchema>
