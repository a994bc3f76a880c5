import { useTranslations } from "next-intl"
import { Link } from "#components/ui/link.tsx"
import type { ClosingPage } from "#lib/account/closing-page.ts"

/** What closing an account ends, and what the board keeps for how long and why. */
export function ClosingTerms({ kept }: { kept: ClosingPage["kept"] }) {
  const t = useTranslations("ownAccount.close")
  return (
    <>
      <p>{t("body")}</p>
      <h2>{t("goes")}</h2>
      <p>{t("goesBody")}</p>
      <h2>{t("stays")}</h2>
      <ul>
        <li>{t("applications", { years: kept.application })}</li>
        <li>{t("register", { years: kept.register })}</li>
        <li>{t("letters", { years: kept.letter })}</li>
        <li>{t("enquiries", { years: kept.enquiry })}</li>
        <li>{t("audit", { years: kept.audit })}</li>
      </ul>
      <p>{t.rich("downloadFirst", { link: (words) => <Link href="/account/download">{words}</Link> })}</p>
    </>
  )
}
