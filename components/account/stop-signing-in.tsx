import { useTranslations } from "next-intl"

/** The way out of a sign-in that has begun: it ends what there is of a session. */
export function StopSigningIn({ action }: { action: () => Promise<void> }) {
  const t = useTranslations("account.signInCode")
  return (
    <form action={action}>
      <p>
        <button type="submit" className="as-link">
          {t("cancel")}
        </button>
      </p>
    </form>
  )
}
