import type { Metadata } from "next"
import { getFormatter, getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { goTo } from "#app/go-to.ts"
import { requireActor } from "#app/session.ts"
import { SectionTasks } from "#components/application/section-tasks.tsx"
import { ButtonLink } from "#components/ui/button.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { taskList } from "#lib/application/task-list.ts"
import { now } from "#lib/platform/clock.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("application"))("title") }
}

export default async function TaskListPage() {
  const tasks = await found(taskList(await requireActor()))
  if (!tasks) return goTo("/home")
  if (tasks.isAsked) return goTo(`/application/${tasks.reference}/answer`)
  const t = await getTranslations("application")
  const format = await getFormatter()
  const { reference, savedAt, sections, done } = tasks
  const when = format.relativeTime(savedAt, now())
  return (
    <>
      <PageTitle hint={t("referenceAndSaved", { reference, when })}>{t("title")}</PageTitle>
      <p>{t("sectionsDone", { done, all: sections.length })}</p>
      <SectionTasks sections={sections} />
      <p className="buttons">
        {done === sections.length ? (
          <ButtonLink href="/application/check-answers">{t("checkAnswers")}</ButtonLink>
        ) : (
          <ButtonLink href="/application/check-answers" tone="plain">
            {t("checkMissing")}
          </ButtonLink>
        )}
      </p>
    </>
  )
}
