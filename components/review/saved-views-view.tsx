import { useTranslations } from "next-intl"
import { BackLink } from "#components/ui/back-link.tsx"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { DataTable } from "#components/ui/data-table.tsx"
import { Field } from "#components/ui/field.tsx"
import { Form } from "#components/ui/form.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"
import { type QueueView, queueAddress } from "#lib/review/queue-tabs.ts"
import type { SavedView } from "#lib/review/saved-views.ts"
import { ChooseColumns } from "./choose-columns.tsx"

type SavedViewsProps = {
  view: QueueView
  saved: SavedView[]
  mayForTeam: boolean
  save: FormAction
  remove: FormAction
  formKey: string
}

/** The columns of the view that one comes from, its name to be saved under, and what is saved. */
export function SavedViewsView({ view, saved, mayForTeam, save, remove, formKey }: SavedViewsProps) {
  const t = useTranslations("desk.views")
  const tTabs = useTranslations("desk.queue.tabs")
  const here = queueAddress(view)
  return (
    <>
      <BackLink href={here} />
      <PageTitle>{t("title")}</PageTitle>
      <ChooseColumns view={view} />
      <h2>{t("save")}</h2>
      <Form action={save} title={t("save")} formKey={formKey} hidden={{ view: here }}>
        <p>{t("body", { tab: tTabs(view.tab), count: Object.keys(view.filters).length })}</p>
        <Field name="viewName" label={t("name")} hint={t("nameHint")} width={24} maxLength={60} />
        {mayForTeam && <Checkbox name="forTeam" label={t("forTeam")} />}
        <SubmitButton>{t("save")}</SubmitButton>
      </Form>
      <h2>{t("saved")}</h2>
      <div className="few-columns">
        <DataTable
          caption={t("saved")}
          captionUnseen
          rows={saved}
          rowKey={({ id }) => id}
          empty={t("empty")}
          columns={[
            {
              header: t("name"),
              names: true,
              cell: ({ name, address }) => (
                <Link href={address}>
                  <bdi>{name}</bdi>
                </Link>
              ),
            },
            { header: t("whose"), cell: ({ isTeams }) => t(isTeams ? "ofTeam" : "own") },
            {
              header: t("change"),
              cell: ({ id, name, mayRemove }) =>
                mayRemove && (
                  <Form action={remove} title={t("remove")} hidden={{ saved: id }}>
                    <button type="submit" className="as-link">
                      {t("remove")} <bdi className="unseen">{name}</bdi>
                    </button>
                  </Form>
                ),
            },
          ]}
        />
      </div>
    </>
  )
}
