import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { weekdayInWords } from "#components/application/dates.ts"
import { DollarAccountState } from "#components/application/dollar-account-state.tsx"
import { FeeBox } from "#components/application/fee-box.tsx"
import { History } from "#components/application/history.tsx"
import { Progress } from "#components/application/progress.tsx"
import { RegistrationFacts } from "#components/application/registration-facts.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { statusPage } from "#lib/application/status-page.ts"
import { randomId } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { beginWithOldAnswers } from "../../home/actions.ts"

type StatusPageProps = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: StatusPageProps): Promise<Metadata> {
  return { title: (await getTranslations("status"))("pageTitle", { reference: (await params).reference }) }
}

export default async function ApplicationStatusPage({ params }: StatusPageProps) {
  const { reference } = await params
  const page = await found(statusPage(await requireActor(), reference))
  if (page.can.includes("submit")) redirect("/application")
  const t = await getTranslations("status")
  const date = page.nextOn ? weekdayInWords(page.nextOn, await getLocale()) : ""
  return (
    <>
      <PageTitle caption={reference}>{t(`titles.${page.stage}`)}</PageTitle>
      <Progress steps={page.steps} />
      <p>{t.rich(`next.${page.stage}`, { date, b: (words) => <strong>{words}</strong> })}</p>
      {page.can.includes("answer") && (
        <p>
          <ButtonLink href={`/application/${reference}/answer`}>{t("answer")}</ButtonLink>
        </p>
      )}
      {page.mayBeginAgain && (
        <Form
          action={beginWithOldAnswers}
          title={t(`titles.${page.stage}`)}
          formKey={randomId()}
          hidden={{ from: reference }}
          submitLabel={t("again")}
        />
      )}
      {page.registration && <RegistrationFacts registration={page.registration} />}
      {page.declineLetter && (
        <>
          <h2>{t("decision")}</h2>
          <p>{page.declineLetter}</p>
        </>
      )}
      {page.fee && <FeeBox fee={page.fee} isTrial={environment().TRIAL} />}
      <History page={page} />
      {page.dollarAccount && <DollarAccountState account={page.dollarAccount} />}
      {page.can.includes("withdraw") && (
        <p>
          <Link href={`/application/${reference}/withdraw`}>{t("withdraw")}</Link>
        </p>
      )}
    </>
  )
}
