import { useTranslations } from "next-intl"
import { Field } from "#components/ui/field.tsx"
import { passwordLength } from "#lib/identity/schema.ts"

/** Where a password is chosen: `password` where it is the account's first, `newPassword` where it takes another's place. */
export function NewPasswordField({ label = "newPassword" }: { label?: "password" | "newPassword" }) {
  const t = useTranslations("account")
  return (
    <Field
      name="password"
      type="password"
      label={t(label)}
      hint={t("passwordHint", passwordLength)}
      autoComplete="new-password"
    />
  )
}
