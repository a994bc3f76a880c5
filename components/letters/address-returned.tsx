import { useTranslations } from "next-intl"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"

/** Says that letters to one's address come back, and where to put that right. */
export function AddressReturned({ email }: { email: string }) {
  const t = useTranslations("letters.returned")
  return (
    <Inset tone="stop">
      <p>{t.rich("words", { email: () => <bdi dir="ltr">{email}</bdi> })}</p>
      <p>
        <Link href="/letters-returned">{t("link")}</Link>
      </p>
    </Inset>
  )
}
