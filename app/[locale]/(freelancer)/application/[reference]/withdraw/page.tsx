import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { withdrawalPage } from "#lib/application/withdrawal-page.ts"
import { randomId } from "#lib/platform/clock.ts"
import { withdraw } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("application.withdraw"))("title") }
}

export default async function WithdrawPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const { id, version } = await found(withdrawalPage(await requireActor(), reference))
  const t = await getTranslations("application.withdraw")
  const status = `/application/${reference}`
  return (
    <>
      <BackLink href={status} />
      <PageTitle caption={reference}>{t("title")}</PageTitle>
      <p>{t("body", { reference })}</p>
      <Form action={withdraw} title={t("title")} formKey={randomId()} hidden={{ id, version }}>
        <p className="buttons">
          <SubmitButton tone="warn">{t("submit")}</SubmitButton>
          <Link href={status}>{t("keep")}</Link>
        </p>
      </Form>
    </>
  )
}
