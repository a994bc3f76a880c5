import { z } from "zod"
import { newPassword, passkeyAnswer, password } from "#lib/identity/schema.ts"
import { tick } from "#lib/platform/fields/choice.ts"
import { code } from "#lib/platform/fields/code.ts"
import { email } from "#lib/platform/fields/email.ts"
import { text } from "#lib/platform/fields/free-text.ts"

/** What the forms of one's own account post. Browser-safe. */

export const nothingSchema = z.object({})
export const changePasswordSchema = z.object({ presentPassword: password, password: newPassword })
export const newEmailSchema = z.object({ email: email() })
export const codeSchema = z.object({ code: code() })
export const sessionSchema = z.object({ session: z.uuid() })
export const addPasskeySchema = z.object({ name: text("passkeyName", { max: 60 }), passkey: passkeyAnswer })
export const passkeyIdSchema = z.object({ id: z.uuid() })
export const closeAccountSchema = z.object({ giveUpRegistration: tick() })

export type ChangePasswordInput = z.infer<typeof changePasswordSchema>
export type AddPasskeyInput = z.infer<typeof addPasskeySchema>
