import { useFormatter, useTranslations } from "next-intl"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { KeptDocument } from "#lib/application/kept-documents.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

type OwnPapersProps = {
  documents: KeptDocument[]
  remove: FormAction
  formKey: string
}

/** The documents of a kind that are there, as their owner sees them: a picture of each, to open and to remove. */
export function OwnPapers({ documents, remove, formKey }: OwnPapersProps) {
  const t = useTranslations("application.documents")
  const format = useFormatter()
  return documents.map(({ id, kind, name, mediaType, size }) => (
    <section className="paper" key={id} aria-label={name || t(`kinds.${kind}`)}>
      {mediaType.startsWith("image/") && (
        <img src={`/api/documents/${id}`} alt={t("picture", { kind: t(`kinds.${kind}`) })} />
      )}
      <div>
        <p>
          <bdi>{name || t(`kinds.${kind}`)}</bdi>
          <span className="hint">
            {" "}
            {t("size", {
              size: format.number(size / 1_048_576, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
            })}
          </span>
        </p>
        <p>
          <a href={`/api/documents/${id}`}>
            {t("open")}
            <span className="unseen"> {name}</span>
          </a>
        </p>
        <Form action={remove} title={t("removeOne", { name })} formKey={formKey} hidden={{ id }}>
          <SubmitButton tone="plain">
            {t("remove")}
            <span className="unseen"> {name}</span>
          </SubmitButton>
        </Form>
      </div>
    </section>
  ))
}
