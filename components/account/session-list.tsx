import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Form } from "#components/ui/form.tsx"
import { StatusTag } from "#components/ui/status-tag.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { OwnSession } from "#lib/account/sessions.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

type SessionListProps = {
  sessions: OwnSession[]
  /** The action that ends one. */
  end: FormAction
}

/** Where one is signed in, in words, each with a way to end it. */
export function SessionList({ sessions, end }: SessionListProps) {
  const t = useTranslations("ownAccount.sessions")
  const locale = useLocale()
  return (
    <ul className="tasks">
      {sessions.map(({ id, device, since, lastSeenAt, isThis }) => {
        const name = t("device", device)
        return (
          <li key={id}>
            <span>
              {name}
              <small>{t("lastSeen", { at: momentInWords(lastSeenAt, locale) })}</small>
              <small>{t("since", { at: momentInWords(since, locale) })}</small>
            </span>
            {isThis ? (
              <StatusTag tone="go">{t("this")}</StatusTag>
            ) : (
              <Form action={end} title={t("end")} hidden={{ session: id }}>
                <SubmitButton tone="plain">
                  {t("end")} <span className="unseen">{name}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
