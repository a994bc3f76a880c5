import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireTrial } from "#app/trial.ts"
import { momentInWords } from "#components/application/dates.ts"
import { LetterText } from "#components/trial/letter-text.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { letterInMailbox } from "#lib/trial/mailbox.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trial.mailbox"))("letter") }
}

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  await requireTrial()
  const { id } = await params
  if (!/^\d{1,18}$/.test(id)) notFound()
  const letter = await found(letterInMailbox(BigInt(id)))
  const [t, locale] = [await getTranslations("trial.mailbox"), await getLocale()]
  return (
    <div className="narrow">
      <BackLink href="/trial/mailbox">{t("title")}</BackLink>
      <PageTitle>{letter.subject}</PageTitle>
      <Facts
        facts={[
          { term: t("to"), value: <bdi>{letter.to}</bdi> },
          { term: t("at"), value: momentInWords(letter.at, locale) },
        ]}
      />
      <LetterText text={letter.text} />
    </div>
  )
}
