import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NewPasswordField } from "#components/account/new-password-field.tsx"
import { Code } from "#components/ui/code.tsx"
import { Facts } from "#components/ui/facts.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { findInvitation } from "#lib/staff/invitation-link.ts"
import { takeInvitationHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.invitation"))("title") }
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token)
  const t = await getTranslations("account")
  const tRole = await getTranslations("desk.nav.roles")
  if (!invitation) {
    return (
      <>
        <PageTitle>{t("invitation.title")}</PageTitle>
        <p>{t("invitation.over")}</p>
      </>
    )
  }
  const { email, displayName, role } = invitation
  return (
    <Form
      heading={
        <>
          <PageTitle>{t("invitation.title")}</PageTitle>
          <p>{t("invitation.body")}</p>
          <Facts
            facts={[
              { term: t("invitation.name"), value: <bdi>{displayName}</bdi> },
              { term: t("email"), value: <Code>{email}</Code> },
              { term: t("invitation.role"), value: tRole(role) },
            ]}
          />
        </>
      }
      action={takeInvitationHere}
      title={t("invitation.title")}
      check="staff/take-invitation"
      hidden={{ token }}
      submitLabel={t("invitation.submit")}
    >
      <NewPasswordField />
    </Form>
  )
}
