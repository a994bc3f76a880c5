import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { AnswerSections } from "#components/application/answer-sections.tsx"
import { weekdayInWords } from "#components/application/dates.ts"
import { MissingSections } from "#components/application/missing-sections.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { PrintedAddress } from "#components/ui/printed-address.tsx"
import { answersToCheck } from "#lib/application/answers-to-check.ts"
import { confirmItIsYouPage } from "#lib/identity/fresh.ts"
import { randomId } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { submit } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("application.check"))("title") }
}

export default async function CheckAnswersPage() {
  const page = await found(answersToCheck(await requireActor()))
  if (!page) return goTo("/home")
  if (!page.can.includes("submit")) return goTo(`/application/${page.reference}/answer`)
  const t = await getTranslations("application.check")
  const locale = await getLocale()
  const { id, reference, version, missing } = page
  return (
    <>
      <BackLink href="/application" />
      <PageTitle caption={reference}>{t("title")}</PageTitle>
      {missing.length > 0 && <MissingSections missing={missing} />}
      <AnswerSections {...page} changeHref={(path) => `/application/${path}?from=check-answers`} />
      {missing.length === 0 && (
        <>
          <h2>{t("whatNext")}</h2>
          <p>{t("next", { date: weekdayInWords(page.dueOn, locale) })}</p>
          <p>{t("declaration")}</p>
          {page.isFresh ? (
            <Form
              action={submit}
              title={t("title")}
              formKey={randomId()}
              hidden={{ id, version }}
              submitLabel={t("submit")}
            />
          ) : (
            <>
              <p>{t("confirmFirst")}</p>
              <ButtonLink href={confirmItIsYouPage("/application/check-answers")}>{t("confirm")}</ButtonLink>
            </>
          )}
        </>
      )}
      <PrintedAddress>{new URL("/application/check-answers", environment().publicUrl).href}</PrintedAddress>
    </>
  )
}
