import { useLocale, useTranslations } from "next-intl"
import { dayInWords, momentInWords } from "#components/application/dates.ts"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { type Moment, Timeline } from "#components/ui/timeline.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import type { RequestForDesk } from "#lib/dollar-account/request-for-desk.ts"

type Props = { request: RequestForDesk; bank: string }

/** What is referred to the bank, and no more than that. */
export function RequestFacts({ request, bank }: Props) {
  const t = useTranslations("dollarAccount.request")
  const locale = useLocale()
  const { registration, fullName, fullNameUrdu } = request
  const name = (
    <>
      {fullName} {fullNameUrdu && <UrduName>{fullNameUrdu}</UrduName>}
    </>
  )
  const entry = registration && {
    number: registration.number,
    day: dayInWords(registration.expiresOn, locale),
  }
  return (
    <Facts
      facts={[
        { term: t("name"), value: name },
        { term: t("identityNumber"), value: <Code>{request.identityNumberMasked ?? ""}</Code> },
        { term: t("registration"), value: entry ? t("registrationValue", entry) : t("noRegistration") },
        { term: t("bank"), value: bank },
        { term: t("currency"), value: request.currency },
        { term: t("iban"), value: <Code>{request.ibanMasked ?? ""}</Code> },
        { term: t("consent"), value: momentInWords(request.consentedAt, locale) },
      ]}
    />
  )
}

/** Who did what with the request, the newest first. */
export function RequestHistory({ request, bank }: Props) {
  const t = useTranslations("dollarAccount.request")
  const locale = useLocale()
  const { requestedAt, endorsedAt, endorsedBy, answeredAt, bankReference, refusalReason } = request
  const moment = (at: Date, title: string, note?: string): Moment => ({
    title,
    at: momentInWords(at, locale),
    iso: at.toISOString(),
    note,
  })
  const moments = [moment(requestedAt, t("requested"))]
  if (endorsedAt) {
    const by = endorsedBy ? t("endorsedBy", { officer: endorsedBy }) : undefined
    moments.unshift(moment(endorsedAt, t("endorsed", { bank }), by))
  }
  if (answeredAt && bankReference) {
    moments.unshift(moment(answeredAt, t("opened", { bank }), t("bankReference", { reference: bankReference })))
  }
  if (answeredAt && refusalReason) {
    moments.unshift(moment(answeredAt, t("refused", { bank }), t("refusalReason", { reason: refusalReason })))
  }
  return <Timeline moments={moments} />
}
