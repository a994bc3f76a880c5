import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { goTo } from "#app/go-to.ts"
import { weekdayInWords } from "#components/application/dates.ts"
import { Code } from "#components/ui/code.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { enquiryReference } from "#lib/help/desk-schema.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help.sent"))("title") }
}

type SentPageProps = { searchParams: Promise<{ reference?: unknown; by?: unknown }> }

export default async function SentPage({ searchParams }: SentPageProps) {
  const { reference, by } = await searchParams
  const known = enquiryReference.safeParse(reference)
  if (!known.success || typeof by !== "string" || !isDay(by)) return goTo("/help")
  const [t, locale] = [await getTranslations("help.sent"), await getLocale()]
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <Inset announced>
        <p>{t.rich("reference", { reference: () => <Code>{known.data}</Code> })}</p>
      </Inset>
      <h2>{t("nextTitle")}</h2>
      <p>{t("next", { date: weekdayInWords(by, locale) })}</p>
      <p>{t("letter")}</p>
      <p>
        <Link href="/help">{t("back")}</Link>
      </p>
    </>
  )
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}
