import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { StatusTag } from "#components/ui/status-tag.tsx"
import { type StoredAnswers, secrets } from "#lib/application/section-states.ts"
import { ShownAnswer, type ShownAnswerProps } from "./shown-answer.tsx"

type ChangedAnswerProps = Omit<ShownAnswerProps, "answers"> & { now: ReactNode; before: unknown }

/** An answer that was changed, with what stood there; of an encrypted number only that it is another one. */
export function ChangedAnswer({ now, before, ...shown }: ChangedAnswerProps) {
  const t = useTranslations("application.changed")
  const isSecret = secrets.some((secret) => secret === shown.field)
  return (
    <>
      <StatusTag tone="wait">{t("tag")}</StatusTag> {now}
      <div className="hint">
        {isSecret ? t("secret") : t.rich("before", { answer: () => <Before {...shown} before={before} /> })}
      </div>
    </>
  )
}

function Before({ before, ...shown }: Omit<ChangedAnswerProps, "now">) {
  return <ShownAnswer {...shown} answers={{ [shown.field]: before } as StoredAnswers} />
}
