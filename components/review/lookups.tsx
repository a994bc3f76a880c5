import { useLocale, useTranslations } from "next-intl"
import { momentInWords } from "#components/application/dates.ts"
import { Flag } from "#components/ui/flag.tsx"
import { Form } from "#components/ui/form.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { LookupCheck } from "#lib/lookups/lookups-of.ts"
import type { FormAction } from "#lib/platform/form-state.ts"

export type AskAgain = {
  action: FormAction
  /** One for each look-up. */
  formKeys: readonly string[]
  reference: string
}

const flags = { agree: "ok", disagree: "bad", unknown: "bad", unreachable: "look" } as const

/** What others say of the numbers, each with its time. */
export function Lookups({ lookups, again }: { lookups: LookupCheck[]; again: AskAgain | false }) {
  const t = useTranslations("desk.lookups")
  const locale = useLocale()
  if (lookups.length === 0) return null
  return (
    <section aria-labelledby="lookups">
      <h2 id="lookups">{t("title")}</h2>
      {lookups.map(({ what, result, differs, askedAt, answeredAt, mayBeAsked }, at) => (
        <Flag key={what} result={result ? flags[result] : "look"} title={t(`${what}.title`)}>
          {t(`results.${result ?? "none"}`)} {differs.map((one) => t(`${what}.differs.${one}`)).join(" ")}
          {askedAt && (
            <div>
              <time dateTime={(answeredAt ?? askedAt).toISOString()}>
                {t(answeredAt ? "answered" : "asked", { at: momentInWords(answeredAt ?? askedAt, locale) })}
              </time>
            </div>
          )}
          {again && mayBeAsked && (
            <Form
              action={again.action}
              title={t("again", { what: t(`${what}.title`) })}
              formKey={again.formKeys[at]}
              hidden={{ reference: again.reference, lookup: what }}
            >
              <SubmitButton tone="plain">{t("again", { what: t(`${what}.title`) })}</SubmitButton>
            </Form>
          )}
        </Flag>
      ))}
    </section>
  )
}
