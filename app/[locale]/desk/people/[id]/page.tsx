import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { MemberForms } from "#components/staff/member-forms.tsx"
import { MemberView } from "#components/staff/member-view.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { memberPage } from "#lib/staff/member-page.ts"
import { type MemberAct, memberActs } from "#lib/staff/schema.ts"
import { changeTheirRole, endTheirSessions, liftTheirSuspension, resetTheirFactor, suspend } from "./actions.ts"

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.people"))("title") }
}

const actions = {
  role: changeTheirRole,
  suspend,
  lift: liftTheirSuspension,
  sessions: endTheirSessions,
  factor: resetTheirFactor,
}

export default async function MemberPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff()
  const member = await found(memberPage(actor, (await params).id))
  const formKeys = Object.fromEntries(memberActs.map((act) => [act, randomId()])) as Record<MemberAct, string>
  return (
    <MemberView member={member} done={(await searchParams).done}>
      <MemberForms member={member} actions={actions} formKeys={formKeys} />
    </MemberView>
  )
}
