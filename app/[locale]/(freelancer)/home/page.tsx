import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { ApplicationList } from "#components/application/application-list.tsx"
import { dayInWords } from "#components/application/dates.ts"
import { AddressReturned } from "#components/letters/address-returned.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Code } from "#components/ui/code.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { home } from "#lib/application/home.ts"
import { randomId } from "#lib/platform/clock.ts"
import { begin, beginWithOldAnswers } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("application.home"))("title") }
}

export default async function HomePage() {
  const { next, applications, registration, returnedAddress } = await found(home(await requireActor()))
  const t = await getTranslations("application.home")
  const locale = await getLocale()
  const newest = applications[0]?.reference ?? ""
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      {returnedAddress && <AddressReturned email={returnedAddress} />}
      {registration && (
        <Inset>
          <p>
            {t("registered")} <Code>{registration.number}</Code>
          </p>
          <p>{t("validUntil", { date: dayInWords(registration.expiresOn, locale) })}</p>
        </Inset>
      )}
      {next !== "follow" && <p>{t(`${next}.body`)}</p>}
      {next === "begin" && (
        <Form action={begin} title={t("title")} formKey={randomId()} submitLabel={t("begin.button")} />
      )}
      {next === "again" && (
        <Form
          action={beginWithOldAnswers}
          title={t("title")}
          formKey={randomId()}
          hidden={{ from: newest }}
          submitLabel={t("again.button")}
        />
      )}
      {next === "go_on" && <ButtonLink href="/application">{t("go_on.button")}</ButtonLink>}
      {next === "answer" && <ButtonLink href={`/application/${newest}/answer`}>{t("answer.button")}</ButtonLink>}
      {next === "follow" && <ButtonLink href={`/application/${newest}`}>{t("follow.button")}</ButtonLink>}
      {applications.length > 0 && <ApplicationList applications={applications} />}
    </>
  )
}
