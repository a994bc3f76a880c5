import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { BackLink } from "#components/ui/back-link.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction, FormValues } from "#lib/platform/form-state.ts"
import type { ReviewedApplication } from "#lib/review/application-for-review.ts"

export type DecisionProps = {
  action: FormAction
  formKey: string
  application: ReviewedApplication
}

type DecisionPageProps = Omit<DecisionProps, "formKey"> & {
  /** Without it, sent twice is done twice. */
  formKey?: string | undefined
  decision:
    | "approve"
    | "ask"
    | "intend_decline"
    | "hold"
    | "resume"
    | "decline"
    | "register"
    | "reopen"
    | "set_aside"
    | "reassign"
    | "reveal"
  isWarning?: boolean
  /** What the fields hold at first. */
  values?: FormValues
  children?: ReactNode
}

/** One decision, one page: what it is about, what follows from it, and the version that was seen. */
export function DecisionPage({ decision, isWarning, children, application, ...form }: DecisionPageProps) {
  const t = useTranslations(`desk.decide.${decision}`)
  const { reference, version, fullName } = application
  return (
    <div className="narrow">
      <BackLink href={`/desk/application/${reference}`} />
      <Form
        {...form}
        title={t("title")}
        hidden={{ reference, version }}
        heading={
          <>
            <PageTitle caption={`${reference} · ${fullName}`}>{t("title")}</PageTitle>
            <p>{t("body")}</p>
          </>
        }
      >
        {children}
        <SubmitButton tone={isWarning ? "warn" : "go"}>{t("submit")}</SubmitButton>
      </Form>
    </div>
  )
}
