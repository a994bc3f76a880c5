import { useTranslations } from "next-intl"
import { BackLink } from "#components/ui/back-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import type { SectionKey } from "#lib/application/questions.ts"
import type { DecisionProps } from "./decision-page.tsx"

/** Asks what is unclear about a section. */
export function QueryForm({ action, formKey, application, section }: DecisionProps & { section: SectionKey }) {
  const t = useTranslations("desk.sections")
  const { reference, version, fullName, marks } = application
  const title = t("queryTitle", { section: useTranslations("application.sections")(`${section}.title`) })
  return (
    <div className="narrow">
      <BackLink href={`/desk/application/${reference}`} />
      <Form
        action={action}
        title={title}
        formKey={formKey}
        hidden={{ reference, version, section }}
        values={{ sectionQuery: marks.find((mark) => mark.section === section)?.query ?? "" }}
        heading={
          <>
            <PageTitle caption={`${reference} · ${fullName}`}>{title}</PageTitle>
            <p>{t("queryBody")}</p>
          </>
        }
        submitLabel={t("submit")}
      >
        <Field name="sectionQuery" label={t("words")} hint={t("wordsHint")} />
      </Form>
    </div>
  )
}
