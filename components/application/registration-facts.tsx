import { useLocale, useTranslations } from "next-intl"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import type { StatusPage } from "#lib/application/status-page.ts"
import { dayInWords } from "./dates.ts"

/** The register's number for this person, and how long it is valid. */
export function RegistrationFacts({ registration }: { registration: NonNullable<StatusPage["registration"]> }) {
  const t = useTranslations("status.registration")
  const locale = useLocale()
  return (
    <Facts
      facts={[
        { term: t("number"), value: <Code>{registration.number}</Code> },
        { term: t("registeredOn"), value: dayInWords(registration.registeredOn, locale) },
        { term: t("expiresOn"), value: dayInWords(registration.expiresOn, locale) },
      ]}
    />
  )
}
