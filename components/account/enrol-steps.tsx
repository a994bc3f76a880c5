import { useTranslations } from "next-intl"
import { Code } from "#components/ui/code.tsx"
import { QrCode } from "./qr-code.tsx"

/** How an authenticator app gets its secret: by the square, or typed. */
export function EnrolSteps({ secret, uri }: { secret: string; uri: string }) {
  const t = useTranslations("account.enrol")
  return (
    <ol>
      <li>{t("install")}</li>
      <li>
        <p>{t("scan")}</p>
        <QrCode text={uri} label={t("qr")} />
        <p>
          {t("orType")} <Code>{secret.replace(/.{4}(?=.)/g, "$& ")}</Code>
        </p>
      </li>
      <li>{t("enter")}</li>
    </ol>
  )
}
