import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireFreshActor } from "#app/session.ts"
import { dayInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import { dayOf, randomId } from "#lib/platform/clock.ts"
import { languages } from "#lib/platform/locale.ts"
import { invitationPage } from "#lib/staff/invitation-page.ts"
import { invite } from "../../invite/actions.ts"
import { takeBack } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.invitation"))("title") }
}

export default async function PendingInvitationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireFreshActor("staff.manage")
  const { id, displayName, email, role, language, expiresAt, isOver } = await found(
    invitationPage(actor, (await params).id),
  )
  const t = await getTranslations("desk.people")
  const tRole = await getTranslations("desk.nav.roles")
  const last = dayInWords(dayOf(expiresAt), await getLocale())
  return (
    <>
      <BackLink href="/desk/people">{t("title")}</BackLink>
      <PageTitle hint={t(isOver ? "invitation.over" : "invitation.until", { last })}>
        {t("invitation.title")}: <bdi>{displayName}</bdi>
      </PageTitle>
      <Facts
        facts={[
          { term: t("columns.email"), value: <Code>{email}</Code> },
          { term: t("columns.role"), value: tRole(role) },
          { term: t("invite.language"), value: languages[language].name },
        ]}
      />
      <h2>{t("invitation.again")}</h2>
      <p>{t("invitation.againHint")}</p>
      <Form
        action={invite}
        title={t("invitation.again")}
        formKey={randomId()}
        hidden={{ staffEmail: email, staffName: displayName, role, language }}
      >
        <SubmitButton tone="plain">{t("invitation.again")}</SubmitButton>
      </Form>
      <h2>{t("invitation.takeBack")}</h2>
      <p>{t("invitation.takeBackHint")}</p>
      <Form action={takeBack} title={t("invitation.takeBack")} formKey={randomId()} hidden={{ id }}>
        <SubmitButton tone="warn">{t("invitation.takeBack")}</SubmitButton>
      </Form>
    </>
  )
}
