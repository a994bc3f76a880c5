import { useLocale, useTranslations } from "next-intl"
import type { Tone } from "#components/ui/status-tag.tsx"
import { TaskList } from "#components/ui/task-list.tsx"
import type { Home } from "#lib/application/home.ts"
import type { Stage } from "#lib/application/stages.ts"
import { momentInWords } from "./dates.ts"

export const stageTones: Record<Stage, Tone> = {
  draft: "grey",
  submitted_waits: "info",
  submitted_held: "info",
  information_requested: "wait",
  decline_intended: "wait",
  on_hold: "grey",
  fee_due: "wait",
  fee_paid_waits: "info",
  fee_paid_held: "info",
  registered: "go",
  declined: "stop",
  withdrawn: "grey",
  lapsed: "stop",
  lapsed_unanswered: "stop",
}

/** One's applications, the newest first, each with how it stands. */
export function ApplicationList({ applications }: Pick<Home, "applications">) {
  const t = useTranslations("application.home")
  const stages = useTranslations("status.stages")
  const locale = useLocale()
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{t("applications")}</h2>
      <TaskList
        tasks={applications.map(({ reference, stage, begunAt, submittedAt }) => ({
          href: `/application/${reference}`,
          label: reference,
          hint: submittedAt
            ? t("submittedOn", { date: momentInWords(submittedAt, locale) })
            : t("begunOn", { date: momentInWords(begunAt, locale) }),
          tone: stageTones[stage],
          state: stages(stage),
        }))}
      />
    </section>
  )
}
