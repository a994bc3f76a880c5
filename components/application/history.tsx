import { useLocale, useTranslations } from "next-intl"
import { type Moment, Timeline } from "#components/ui/timeline.tsx"
import type { StatusPage } from "#lib/application/status-page.ts"
import { dayInWords, momentInWords } from "./dates.ts"
import { Written } from "./written.tsx"

/** What has happened to an application, the newest first, and above it what comes next. */
export function History({ page }: { page: StatusPage }) {
  const t = useTranslations("status")
  const locale = useLocale()
  const day = page.nextOn
  const next: Moment[] = t.has(`coming.${page.stage}`)
    ? [
        {
          title: t(`coming.${page.stage}`),
          at: day ? t("dueBy", { date: dayInWords(day, locale) }) : t("whenYouSendIt"),
          iso: day ?? undefined,
          next: true,
        },
      ]
    : []
  const past = page.history.map(({ event, at, words }): Moment => {
    const note = words.map(({ body }) => <Written key={body}>{body}</Written>)
    return { title: t(`events.${event}`), at: momentInWords(at, locale), iso: at.toISOString(), note }
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("whatHappened")}</h2>
      <Timeline moments={[...next, ...past]} />
    </section>
  )
}
