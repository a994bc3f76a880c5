import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { momentInWords } from "#components/application/dates.ts"
import { Written } from "#components/application/written.tsx"
import { DueDate } from "#components/review/due-date.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Code } from "#components/ui/code.tsx"
import { type Fact, Facts } from "#components/ui/facts.tsx"
import { Flag } from "#components/ui/flag.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Split } from "#components/ui/split.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import type { EnquiryForDesk } from "#lib/help/enquiry-for-desk.ts"
import type { CalendarDate } from "#lib/platform/clock.ts"

const acts = ["claimed", "released", "answered", "closed", "proof_noted", "email_approved"] as const
const tones = { open: "wait", answered: "go", closed: "grey" } as const

type EnquiryViewProps = {
  enquiry: EnquiryForDesk
  today: CalendarDate
  /** What was just done here, as the address says. */
  done: unknown
  /** What this officer can do with it. */
  children: ReactNode
}

/** What somebody wrote, what it is about, and what the desk wrote back. */
export function EnquiryView({ enquiry, today, done, children }: EnquiryViewProps) {
  const t = useTranslations("desk.enquiries")
  const { reference, name, status, dueOn, holder, message } = enquiry
  const act = acts.find((one) => one === done)
  const held = holder && (holder.isMe ? t("yours") : t("heldBy", { name: holder.name }))
  return (
    <>
      <BackLink href="/desk/enquiries">{t("title")}</BackLink>
      <PageTitle
        caption={reference}
        hint={
          <>
            <StatusTag tone={tones[status]}>{[t(`statuses.${status}`), held].filter(Boolean).join(" · ")}</StatusTag>{" "}
            {status === "open" && t.rich("due", { on: () => <DueDate on={dueOn} today={today} /> })}
          </>
        }
      >
        {t(`kinds.${enquiry.kind}`)}: <bdi>{name}</bdi>
      </PageTitle>
      {act && <Inset announced>{t(`done.${act}`)}</Inset>}
      <Split sideLabel={t("letters")} side={<Letters letters={enquiry.letters} />}>
        <h2>{t("message")}</h2>
        <Inset tone="grey">
          <Written>{message}</Written>
        </Inset>
        <Facts facts={useFacts(enquiry)} />
        <About enquiry={enquiry} />
        {children}
      </Split>
    </>
  )
}

function useFacts({ kind, email, account, sentAt }: EnquiryForDesk): Fact[] {
  const t = useTranslations("desk.enquiries.facts")
  const locale = useLocale()
  return [
    { term: t("sentAt"), value: momentInWords(sentAt, locale) },
    { term: t(kind === "lost_email" ? "newEmail" : "email"), value: <Code>{email}</Code> },
    { term: t("account"), value: account ? <Code>{account.email}</Code> : t("noAccount") },
  ]
}

/** Which applications it leads to, and how far to trust who is asking. */
function About({ enquiry: { account, applications, kind } }: { enquiry: EnquiryForDesk }) {
  const t = useTranslations("desk.enquiries.about")
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t("title")}</h2>
      {account && (
        <Flag result={account.isProven ? "ok" : "look"} title={t("who")}>
          {t(account.isProven ? "signedIn" : "onlyNamed")}
        </Flag>
      )}
      {applications.length === 0 ? (
        <p className="hint">{t("none")}</p>
      ) : (
        <Flag result={kind === "identity_used" && applications.length > 1 ? "bad" : "look"} title={t("applications")}>
          {applications.map(({ reference, name }) => (
            <span key={reference}>
              <Link className="num" href={`/desk/application/${reference}`}>
                {reference}
              </Link>{" "}
              <bdi>{name}</bdi>
              <br />
            </span>
          ))}
          {kind === "identity_used" && t("sameNumber")}
        </Flag>
      )}
    </section>
  )
}

function Letters({ letters }: Pick<EnquiryForDesk, "letters">) {
  const t = useTranslations("desk.enquiries")
  const locale = useLocale()
  return (
    <div className="pad">
      <h2>{t("letters")}</h2>
      {letters.length === 0 && <p className="hint">{t("noLetters")}</p>}
      {letters.map(({ id, author, body, at }) => (
        <div key={id} className="message desk-message">
          <Written>{body}</Written>
          <p className="hint">{t("letterBy", { author, at: momentInWords(at, locale) })}</p>
        </div>
      ))}
    </div>
  )
}
