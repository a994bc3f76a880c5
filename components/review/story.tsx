import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Written } from "#components/application/written.tsx"
import { LetterList, type SendAgain } from "#components/letters/letter-list.tsx"
import { Timeline } from "#components/ui/timeline.tsx"
import type { ReviewStory } from "#lib/review/review-story.ts"

type StoryProps = Pick<ReviewStory, "messages" | "history" | "letters"> & { again: SendAgain | false }

/** What was written between desk and applicant, what the portal wrote, and what was done, each the newest first. */
export function Story({ messages, history, letters, again }: StoryProps) {
  const t = useTranslations("desk.story")
  const tEvent = useTranslations("audit.events")
  const locale = useLocale()
  const called = (event: string) => (tEvent.has(event.replace(".", "-")) ? tEvent(event.replace(".", "-")) : event)
  const who = (by: string) => (t.has(`parts.${by}`) ? t(`parts.${by}`) : by)
  return (
    <div className="pad">
      <h2>{t("conversation")}</h2>
      {messages.length === 0 && <p className="hint">{t("nothingWritten")}</p>}
      {messages.map(({ id, at, author, fromDesk, body }) => (
        <article key={id} className={fromDesk ? "message desk-message" : "message"}>
          <p className="hint">
            {t(fromDesk ? "fromDesk" : "fromApplicant", { author })} · {momentInWords(at, locale)}
          </p>
          <Written>{body}</Written>
        </article>
      ))}
      {letters.length > 0 && (
        <>
          <h2>{t("letters")}</h2>
          <LetterList letters={letters} again={again} />
        </>
      )}
      <h2>{t("history")}</h2>
      <Timeline
        moments={history.map(({ at, event, by, reason }) => ({
          title: called(event),
          at: `${momentInWords(at, locale)} · ${who(by)}`,
          iso: at.toISOString(),
          note: reason && <p className="hint">{t("reason", { reason })}</p>,
        }))}
      />
    </div>
  )
}
