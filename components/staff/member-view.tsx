import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { dayInWords, momentInWords } from "#components/application/dates.ts"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { type Fact, Facts } from "#components/ui/facts.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { auditAddress } from "#lib/audit/search-address.ts"
import { dayOf } from "#lib/platform/clock.ts"
import type { MemberPage } from "#lib/staff/member-page.ts"
import { MemberTag } from "./member-tag.tsx"

const acts = ["role", "suspend", "lift", "sessions", "factor"] as const

type MemberViewProps = {
  member: MemberPage
  /** What was just done here, as the address says. */
  done: unknown
  /** What may be done to them. */
  children: ReactNode
}

/** A member of the staff: how they stand, how they sign in, what they hold. */
export function MemberView({ member, done, children }: MemberViewProps) {
  const t = useTranslations("desk.people")
  const act = acts.find((one) => one === done)
  return (
    <>
      <BackLink href="/desk/people">{t("title")}</BackLink>
      <PageTitle hint={<MemberTag state={member.state} />}>
        <bdi>{member.name}</bdi>
      </PageTitle>
      {act && <Inset announced>{t(`done.${act}`)}</Inset>}
      <Facts facts={useFacts(member)} />
      <p>
        <Link href={auditAddress({ people: [member.id] })}>{t("inLog")}</Link>
      </p>
      {children}
    </>
  )
}

function useFacts(member: MemberPage): Fact[] {
  const t = useTranslations("desk.people")
  const tRole = useTranslations("desk.nav.roles")
  const locale = useLocale()
  const { lastSignInAt, authenticator, passkeys, recoveryCodes, applications, enquiries } = member
  return [
    { term: t("columns.email"), value: <Code>{member.email}</Code> },
    { term: t("columns.role"), value: tRole(member.role) },
    { term: t("facts.since"), value: dayInWords(dayOf(member.since), locale) },
    {
      term: t("columns.lastSignIn"),
      value: lastSignInAt ? momentInWords(lastSignInAt, locale) : t("unknown"),
    },
    { term: t("facts.sessions"), value: t("facts.devices", { count: member.sessions }) },
    {
      term: t("facts.factor"),
      value: t(authenticator ? "facts.with" : "facts.without", { passkeys, recoveryCodes }),
    },
    { term: t("facts.holds"), value: t("facts.held", { applications, enquiries }) },
  ]
}
