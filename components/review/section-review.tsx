import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { SectionKey } from "#lib/application/questions.ts"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { SectionMark } from "#lib/review/section-marks.ts"

export type AcceptForm = {
  action: FormAction
  /** One for each section. */
  formKeys: Record<SectionKey, string>
  reference: string
  version: number
}

type SectionReviewProps = { section: SectionKey; mark: SectionMark | undefined; accept: AcceptForm | false }

/** What an officer made of a section, and for whoever decides the way to accept or query it. */
export function SectionReview({ section, mark, accept }: SectionReviewProps) {
  const t = useTranslations("desk.sections")
  const title = useTranslations("application.sections")(`${section}.title`)
  return (
    <div className="section-review" id={`review-${section}`}>
      {mark && <Mark mark={mark} />}
      {accept && (
        <div className="row">
          {(!mark || mark.query !== null || mark.isOver) && (
            <Form
              action={accept.action}
              title={t("accept", { section: title })}
              formKey={accept.formKeys[section]}
              hidden={{ reference: accept.reference, version: accept.version, section }}
            >
              <SubmitButton tone="plain">{t("accept", { section: title })}</SubmitButton>
            </Form>
          )}
          <Link href={`/desk/application/${accept.reference}/query/${section}`}>
            {t("query")} <span className="unseen">{title}</span>
          </Link>
        </div>
      )}
    </div>
  )
}

function Mark({ mark: { query, by, at, isOver } }: { mark: SectionMark }) {
  const t = useTranslations("desk.sections")
  const when = momentInWords(at, useLocale())
  const state = query === null ? (isOver ? "over" : "accepted") : isOver ? "answered" : "queried"
  return (
    <p>
      <StatusTag tone={state === "accepted" ? "go" : "wait"}>{t(`states.${state}`)}</StatusTag>{" "}
      {query !== null && <bdi>{query}</bdi>}
      <span className="hint"> {t("by", { name: by, when })}</span>
    </p>
  )
}
