import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Written } from "#components/application/written.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { ReviewNote } from "#lib/review/review-story.ts"
import { mostNotes } from "#lib/review/schema.ts"

export type WriteNote = {
  action: FormAction
  formKey: string
  reference: string
}

/** What the desk writes for itself, the newest first. */
export function Notes({ notes, write }: { notes: ReviewNote[]; write: WriteNote | false }) {
  const t = useTranslations("desk.notes")
  const locale = useLocale()
  return (
    <section className="pad" aria-labelledby="notes">
      <h2 id="notes">{t("title")}</h2>
      <p className="hint">{t(notes.length === mostNotes ? "newest" : "hint", { most: mostNotes })}</p>
      {notes.map(({ id, at, author, body }) => (
        <article key={id} className="message desk-note">
          <p className="hint">
            <bdi>{author}</bdi> · {momentInWords(at, locale)}
          </p>
          <Written>{body}</Written>
        </article>
      ))}
      {write && (
        <Form
          action={write.action}
          title={t("title")}
          formKey={write.formKey}
          hidden={{ reference: write.reference }}
          submitLabel={t("submit")}
        >
          <Field name="note" label={t("label")} rows={3} />
        </Form>
      )}
    </section>
  )
}
