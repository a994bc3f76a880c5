import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { AnswerSections } from "#components/application/answer-sections.tsx"
import { dayInWords } from "#components/application/dates.ts"
import type { SendAgain } from "#components/letters/letter-list.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { Split } from "#components/ui/split.tsx"
import { UrduName } from "#components/ui/urdu-name.tsx"
import type { SectionKey } from "#lib/application/questions.ts"
import type { CalendarDate } from "#lib/platform/clock.ts"
import type { ReviewedApplication } from "#lib/review/application-for-review.ts"
import type { Changes } from "#lib/review/changes.ts"
import { Checks } from "./checks.tsx"
import { Decide } from "./decide.tsx"
import { Documents } from "./documents.tsx"
import { DueDate } from "./due-date.tsx"
import { HolderTag } from "./holder-tag.tsx"
import { type AskAgain, Lookups } from "./lookups.tsx"
import { Notes, type WriteNote } from "./notes.tsx"
import { type AcceptForm, SectionReview } from "./section-review.tsx"
import { Story } from "./story.tsx"

const acts = [
  "claimed",
  "released",
  "approved",
  "approvedOnce",
  "confirmed",
  "noneReady",
  "asked",
  "intended",
  "held",
  "resumed",
  "declined",
  "registered",
  "reassigned",
  "reopened",
  "setAside",
  "sent",
  "askedAgain",
  "noted",
  "marked",
] as const

type ApplicationViewProps = {
  application: ReviewedApplication
  today: CalendarDate
  /** What was just done here, as the address says. */
  done: unknown
  again: SendAgain
  askAgain: AskAgain
  writeNote: WriteNote
  accept: AcceptForm
  /** Confirms what is ready, and takes the next. */
  confirm: ReactNode
  claim: ReactNode
  release: ReactNode
}

/** All that an officer weighs, and what they can do with it. */
export function ApplicationView({
  application,
  today,
  done,
  again,
  confirm,
  claim,
  release,
  ...forms
}: ApplicationViewProps) {
  const t = useTranslations("desk.application")
  const { reference, fullName, fullNameUrdu, dueOn, answerDueOn, answers, purposeCode, names, changes } = application
  const review = (section: SectionKey) => (
    <SectionReview
      section={section}
      mark={application.marks.find((mark) => mark.section === section)}
      accept={application.mayMark && forms.accept}
    />
  )
  const act = acts.find((one) => one === done)
  return (
    <>
      <BackLink href="/desk">{t("back")}</BackLink>
      <PageTitle
        caption={reference}
        hint={
          <>
            <HolderTag application={application} />{" "}
            {dueOn && t.rich("due", { on: () => <DueDate on={dueOn} today={today} /> })}
            {answerDueOn && t("answerDue", { on: dayInWords(answerDueOn, useLocale()) })}
          </>
        }
      >
        <bdi>{fullName}</bdi> <UrduName>{fullNameUrdu}</UrduName>
      </PageTitle>
      {act && <Inset announced>{t(`done.${act}`)}</Inset>}
      {application.isApprovedOnce && <Inset>{t("approvedOnce")}</Inset>}
      {application.isAnswerOver && <Inset>{t("answerOver")}</Inset>}
      {application.holdReason && <Inset>{t("onHold", { reason: application.holdReason })}</Inset>}
      <Split
        sideLabel={t("beside")}
        side={
          <>
            <Documents documents={application.documents} changes={changes}>
              {review("documents")}
            </Documents>
            <Notes notes={application.notes} write={application.mayNote && forms.writeNote} />
            <Story {...application} again={application.maySendLetters && again} />
          </>
        }
      >
        <Checks checks={application.checks} reference={reference} />
        <Lookups lookups={application.lookups} again={application.mayAskLookups && forms.askAgain} />
        {countOf(changes) > 0 && <Inset tone="wait">{t("changed", { count: countOf(changes) })}</Inset>}
        <AnswerSections {...{ answers, purposeCode, names }} before={changes.before} below={review} />
        {application.mayReveal && (
          <p>
            <Link href={`/desk/application/${reference}/reveal`}>{t("reveal")}</Link>
          </p>
        )}
        <Decide application={application} confirm={confirm} claim={claim} release={release} />
      </Split>
    </>
  )
}

const countOf = ({ before }: Changes) => Object.keys(before).length
