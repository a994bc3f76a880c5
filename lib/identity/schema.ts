import { z } from "zod"
import { code } from "#lib/platform/fields/code.ts"
import { email } from "#lib/platform/fields/email.ts"
import { field, Refusal } from "#lib/platform/fields/field.ts"
import { safeNext } from "./next-page.ts"

export const passwordLength = { min: 10, max: 128 }

/** A password to be. Nothing is trimmed off it. Refusals: password.required, password.short, password.long. */
export const newPassword = field((typed: unknown): string | Refusal => {
  const password = readPassword(typed)
  if (password instanceof Refusal) return password
  const count = [...password].length
  return count < passwordLength.min ? new Refusal("password.short", { ...passwordLength, count }) : password
})

/** A password that somebody has. Of the rules for new ones, only the upper end holds: a longer one can't be right. */
export const password = field(readPassword)

function readPassword(typed: unknown): string | Refusal {
  if (typeof typed !== "string" || typed === "") return new Refusal("password.required")
  // The same password is spelt in different bytes by different keyboards.
  const text = typed.normalize("NFC")
  return [...text].length > passwordLength.max ? new Refusal("password.long", { ...passwordLength }) : text
}

/** A recovery code as somebody wrote it down: spaces and dashes are forgiven, and letters that look like digits. */
const recoveryCode = field((typed: unknown): string | Refusal => {
  if (typeof typed !== "string" || typed.trim() === "") return new Refusal("recoveryCode.required")
  const code = typed.slice(0, 100).toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1")
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : new Refusal("recoveryCode.form")
})

const longestPasskey = 20_000

/** What a browser's passkey has answered, as JSON: whether it is any good is asked of the challenge and the key. */
export const passkeyAnswer = field((typed: unknown): object | Refusal => {
  if (typeof typed !== "string" || typed === "" || typed.length > longestPasskey) return new Refusal("passkey.required")
  try {
    const answer: unknown = JSON.parse(typed)
    return typeof answer === "object" && answer !== null ? answer : new Refusal("passkey.required")
  } catch {
    return new Refusal("passkey.required")
  }
})

/** Where to go on to afterwards; anything that isn't a path of ours is nowhere. */
const next = field((typed: unknown) => safeNext(typed))

export const signUpSchema = z.object({ email: email(), password: newPassword })
export const signInSchema = z.object({ email: email(), password, next })
export const codeSchema = z.object({ code: code(), next })
export const newPasswordSchema = z.object({ password: newPassword, next })
export const askResetSchema = z.object({ email: email() })
export const resetSchema = z.object({ code: code(), password: newPassword })
export const confirmItIsYouSchema = z.object({ password, next })
export const recoveryCodeSchema = z.object({ recoveryCode, next })
export const passkeySchema = z.object({ passkey: passkeyAnswer, next })
export const nothingSchema = z.object({ next })

export type SignUpInput = z.infer<typeof signUpSchema>
export type SignInInput = z.infer<typeof signInSchema>
export type CodeInput = z.infer<typeof codeSchema>
export type NewPasswordInput = z.infer<typeof newPasswordSchema>
export type ResetInput = z.infer<typeof resetSchema>
export type RecoveryCodeInput = z.infer<typeof recoveryCodeSchema>
export type PasskeyInput = z.infer<typeof passkeySchema>
export type ConfirmItIsYouInput = z.infer<typeof confirmItIsYouSchema>
