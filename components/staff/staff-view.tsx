import { useLocale, useTranslations } from "next-intl"
import { dayInWords, momentInWords } from "#components/application/dates.ts"
import { ButtonLink } from "#components/ui/button.tsx"
import { Code } from "#components/ui/code.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import { dayOf } from "#lib/platform/clock.ts"
import type { Invited, ListedMember, StaffList } from "#lib/staff/list.ts"
import { MemberTag } from "./member-tag.tsx"

const acts = ["invited", "taken_back"] as const

/** The staff, and whom an invitation is out to. */
export function StaffView({ list: { members, invited, mayManage }, done }: { list: StaffList; done: unknown }) {
  const t = useTranslations("desk.people")
  const act = acts.find((one) => one === done)
  return (
    <>
      <PageTitle
        hint={t("hint", { count: members.length })}
        actions={mayManage && <ButtonLink href="/desk/people/invite">{t("invite.title")}</ButtonLink>}
      >
        {t("title")}
      </PageTitle>
      {act && <Inset announced>{t(`done.${act}`)}</Inset>}
      <Members members={members} />
      {invited.length > 0 && <InvitedPeople invited={invited} mayManage={mayManage} />}
    </>
  )
}

function Members({ members }: { members: ListedMember[] }) {
  const t = useTranslations("desk.people")
  const tRole = useTranslations("desk.nav.roles")
  const locale = useLocale()
  return (
    <DataTable
      caption={t("title")}
      captionUnseen
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("columns.name"),
          names: true,
          cell: ({ id, name }) => (
            <Link href={`/desk/people/${id}`}>
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        { header: t("columns.email"), cell: ({ email }) => <Code>{email}</Code> },
        { header: t("columns.role"), cell: ({ role }) => tRole(role) },
        { header: t("columns.state"), cell: ({ state }) => <MemberTag state={state} /> },
        {
          header: t("columns.lastSignIn"),
          cell: ({ lastSignInAt }) => (lastSignInAt ? momentInWords(lastSignInAt, locale) : t("unknown")),
        },
      ]}
    />
  )
}

function InvitedPeople({ invited, mayManage }: { invited: Invited[]; mayManage: boolean }) {
  const t = useTranslations("desk.people")
  const tRole = useTranslations("desk.nav.roles")
  const locale = useLocale()
  return (
    <DataTable
      caption={t("invitedTitle")}
      rows={invited}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("columns.name"),
          names: true,
          cell: ({ id, name }) =>
            mayManage ? (
              <Link href={`/desk/people/invitations/${id}`}>
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi>{name}</bdi>
            ),
        },
        { header: t("columns.email"), cell: ({ email }) => <Code>{email}</Code> },
        { header: t("columns.role"), cell: ({ role }) => tRole(role) },
        {
          header: t("columns.state"),
          cell: ({ isOver }) => (
            <StatusTag tone={isOver ? "grey" : "wait"}>{t(isOver ? "states.over" : "states.invited")}</StatusTag>
          ),
        },
        { header: t("columns.until"), cell: ({ expiresAt }) => dayInWords(dayOf(expiresAt), locale) },
      ]}
    />
  )
}
