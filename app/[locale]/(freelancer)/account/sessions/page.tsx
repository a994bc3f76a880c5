import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireActor } from "#app/session.ts"
import { SessionList } from "#components/account/session-list.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { ownSessions } from "#lib/account/sessions.ts"
import { endOtherSessionsHere, endSessionHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownAccount.sessions"))("title") }
}

export default async function SessionsPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const sessions = await found(ownSessions(await requireActor()))
  const { done } = await searchParams
  const t = await getTranslations("ownAccount.sessions")
  return (
    <>
      <BackLink href="/account" />
      <PageTitle hint={t("hint")}>{t("title")}</PageTitle>
      {done === "ended" && (
        <Inset announced>
          <p>{t("ended")}</p>
        </Inset>
      )}
      <SessionList sessions={sessions} end={endSessionHere} />
      {sessions.length > 1 && (
        <Form action={endOtherSessionsHere} title={t("endOthers")}>
          <SubmitButton tone="plain">{t("endOthers")}</SubmitButton>
        </Form>
      )}
    </>
  )
}
