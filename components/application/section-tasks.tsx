import { useTranslations } from "next-intl"
import type { Tone } from "#components/ui/status-tag.tsx"
import { TaskList } from "#components/ui/task-list.tsx"
import type { SectionKey } from "#lib/application/questions.ts"
import type { SectionState } from "#lib/application/section-states.ts"

const groups = {
  you: ["identity", "contact"],
  work: ["work", "tax", "bank", "dollarAccount"],
  documents: ["documents"],
  consent: ["consents"],
} as const satisfies Record<string, readonly SectionKey[]>

const tones: Record<SectionState, Tone> = { done: "go", in_progress: "wait", not_started: "grey" }

type SectionTasksProps = { sections: { section: SectionKey; state: SectionState; path: string }[] }

/** The sections of the application under their headings, each with how far it is. */
export function SectionTasks({ sections }: SectionTasksProps) {
  const t = useTranslations("application")
  return Object.entries(groups).map(([group, members]) => (
    <section key={group} aria-labelledby={`tasks-${group}`}>
      <h2 id={`tasks-${group}`}>{t(`groups.${group}`)}</h2>
      <TaskList
        tasks={sections
          .filter(({ section }) => (members as readonly SectionKey[]).includes(section))
          .map(({ section, state, path }) => ({
            href: `/application/${path}`,
            label: t(`sections.${section}.title`),
            hint: t(`sections.${section}.hint`),
            tone: tones[state],
            state: t(`states.${state}`),
          }))}
      />
    </section>
  ))
}
