import { useTranslations } from "next-intl"

/** Signing out changes something, so it is a form and no link. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  const t = useTranslations("common")
  return (
    <form action={action}>
      <button type="submit" className="as-link">
        {t("signOut")}
      </button>
    </form>
  )
}
