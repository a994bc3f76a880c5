import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { ButtonLink } from "#components/ui/button.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { safeNext } from "#lib/identity/next-page.ts"
import { returnedAddress } from "#lib/letters/returned-address.ts"
import { randomId } from "#lib/platform/clock.ts"
import { keepMyAddress } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.page"))("title") }
}

type LettersReturnedPageProps = { searchParams: Promise<{ next?: string | string[] }> }

export default async function LettersReturnedPage({ searchParams }: LettersReturnedPageProps) {
  const address = await found(returnedAddress(await requireActor()))
  const next = safeNext((await searchParams).next)
  if (!address) return goTo(next ?? "/home")
  const t = await getTranslations("letters.page")
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t.rich("body", { email: () => <bdi dir="ltr">{address}</bdi> })}</p>
      <p>
        <ButtonLink href="/account/email">{t("change")}</ButtonLink>
      </p>
      <h2>{t("rightTitle")}</h2>
      <p>{t("rightBody")}</p>
      <Form action={keepMyAddress} title={t("right")} formKey={randomId()} hidden={next ? { next } : {}}>
        <SubmitButton tone="plain">{t("right")}</SubmitButton>
      </Form>
    </>
  )
}
