import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireTrial } from "#app/trial.ts"
import { momentInWords } from "#components/application/dates.ts"
import { LetterText } from "#components/trial/letter-text.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Details } from "#components/ui/details.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { canBounce } from "#lib/trial/bounce.ts"
import { letterInMailbox } from "#lib/trial/mailbox.ts"
import { bounce } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trial.mailbox"))("letter") }
}

type LetterPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ bounced?: unknown }> }

export default async function LetterPage({ params, searchParams }: LetterPageProps) {
  await requireTrial()
  const { id } = await params
  if (!/^\d{1,18}$/.test(id)) notFound()
  const letter = await found(letterInMailbox(BigInt(id)))
  const [t, locale] = [await getTranslations("trial.mailbox"), await getLocale()]
  return (
    <div className="narrow">
      <BackLink href="/trial/mailbox">{t("title")}</BackLink>
      <PageTitle>{letter.subject}</PageTitle>
      {(await searchParams).bounced === "1" && <Inset announced>{t("bounced")}</Inset>}
      <Facts
        facts={[
          { term: t("to"), value: <bdi>{letter.to}</bdi> },
          { term: t("at"), value: momentInWords(letter.at, locale) },
        ]}
      />
      <LetterText text={letter.text} />
      {canBounce() && (
        <Details summary={t("bounce")}>
          <p>{t("bounceHint")}</p>
          <Form action={bounce} title={t("bounce")} hidden={{ letter: id }}>
            <SubmitButton tone="plain">{t("bounce")}</SubmitButton>
          </Form>
        </Details>
      )}
    </div>
  )
}
