import { useLocale, useTranslations } from "next-intl"
import { AddressReturned } from "#components/letters/address-returned.tsx"
import type { SendAgain } from "#components/letters/letter-list.tsx"
import { Letters } from "#components/letters/letters.tsx"
import { TextChoice } from "#components/letters/text-choice.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import type { StatusPage } from "#lib/application/status-page.ts"
import type { FormAction } from "#lib/platform/form-state.ts"
import { weekdayInWords } from "./dates.ts"
import { DollarAccountState } from "./dollar-account-state.tsx"
import { FeeBox } from "./fee-box.tsx"
import { History } from "./history.tsx"
import { Progress } from "./progress.tsx"
import { RegistrationFacts } from "./registration-facts.tsx"

type Sending = { action: FormAction; formKey: string }

type StatusViewProps = {
  page: StatusPage
  isTrial: boolean
  /** Begins again with the old answers. */
  again: Sending
  /** Sends the last letter again, and whether that was just done. */
  letters: { again: SendAgain; isSentAgain: boolean }
  /** Starts and stops text messages. */
  texts: Sending
}

/** How an application stands: what happens next and by when, what has happened, and what one can do now. */
export function StatusView({ page, isTrial, again, letters, texts }: StatusViewProps) {
  const t = useTranslations("status")
  const locale = useLocale()
  const { reference, stage, can } = page
  const date = page.nextOn ? weekdayInWords(page.nextOn, locale) : ""
  return (
    <>
      <PageTitle caption={reference}>{t(`titles.${stage}`)}</PageTitle>
      {page.returnedAddress && <AddressReturned email={page.returnedAddress} />}
      <Progress steps={page.steps} />
      <p>{t.rich(`next.${stage}`, { date, b: (words) => <strong>{words}</strong> })}</p>
      {can.includes("answer") && (
        <p>
          <ButtonLink href={`/application/${reference}/answer`}>{t("answer")}</ButtonLink>
        </p>
      )}
      {page.mayBeginAgain && (
        <Form {...again} title={t(`titles.${stage}`)} hidden={{ from: reference }} submitLabel={t("again")} />
      )}
      {page.registration && <RegistrationFacts registration={page.registration} />}
      {page.declineLetter && (
        <>
          <h2>{t("decision")}</h2>
          <p>{page.declineLetter}</p>
        </>
      )}
      {page.fee && <FeeBox fee={page.fee} isTrial={isTrial} />}
      <History page={page} />
      {page.dollarAccount && <DollarAccountState account={page.dollarAccount} />}
      <Letters letters={page.letters} {...letters} />
      {page.texts && <TextChoice texts={page.texts} {...texts} reference={reference} />}
      {can.includes("withdraw") && (
        <p className="on-screen">
          <Link href={`/application/${reference}/withdraw`}>{t("withdraw")}</Link>
        </p>
      )}
    </>
  )
}
