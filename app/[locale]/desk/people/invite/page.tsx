import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireFreshActor } from "#app/session.ts"
import { InviteForm } from "#components/staff/invite-form.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { invitationDays } from "#lib/staff/invite.ts"
import { invite } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people.invite"))("title") }
}

export default async function InvitePage() {
  await requireFreshActor("staff.manage")
  const t = await getTranslations("desk.people")
  return (
    <>
      <BackLink href="/desk/people">{t("title")}</BackLink>
      <InviteForm action={invite} days={invitationDays} formKey={randomId()} />
    </>
  )
}
