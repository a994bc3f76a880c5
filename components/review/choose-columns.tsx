import { useLocale, useTranslations } from "next-intl"
import { localePath } from "#lib/platform/locale.ts"
import { queueColumns } from "#lib/review/queue-columns.ts"
import { isByDueDate, type QueueView, queueAddress } from "#lib/review/queue-tabs.ts"

/** Which columns the queue's table shows. The reference always stands there: it is sent too, so that all others can be left out. */
export function ChooseColumns({ view }: { view: QueueView }) {
  const t = useTranslations("desk.queue.columns")
  const day = isByDueDate(view.tab) ? "due" : "since"
  const [, query] = queueAddress({ ...view, columns: [] }).split("?")
  return (
    <form className="form" action={localePath(useLocale(), "/desk")} method="get" aria-label={t("label")}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{t("label")}</legend>
        <div className="choices inline">
          {queueColumns.map((name) => (
            <div className="choice" key={name}>
              <input
                type="checkbox"
                id={`column-${name}`}
                name="columns"
                value={name}
                defaultChecked={view.columns?.includes(name) ?? true}
              />
              <label htmlFor={`column-${name}`}>{t(name === "day" ? day : name)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="btn plain">
        {t("show")}
      </button>
    </form>
  )
}
