import { useTranslations } from "next-intl"
import { Code } from "#components/ui/code.tsx"
import { Form } from "#components/ui/form.tsx"
import { Inset } from "#components/ui/inset.tsx"
import { SubmitButton } from "#components/ui/submit-button.tsx"
import type { FormAction } from "#lib/platform/form-state.ts"
import type { SentNotice } from "#lib/trial/gateway.ts"

type GatewayAnswerProps = {
  notice: SentNotice
  again: FormAction
}

/** What the portal answered to the last notice, and the button that sends the same notice once more. */
export function GatewayAnswer({ notice, again }: GatewayAnswerProps) {
  const t = useTranslations("trial.gateway")
  const { psid, status, result } = notice
  const code = (words: React.ReactNode) => <Code>{String(words)}</Code>
  return (
    <Inset tone={status === 200 ? "go" : "stop"} announced>
      <p>{t.rich("answer", { psid, status, result, code })}</p>
      <p>{t.has(`results.${result}`) ? t(`results.${result}` as "results.accepted") : null}</p>
      <Form action={again} title={t("title")}>
        <SubmitButton tone="plain">{t("again")}</SubmitButton>
      </Form>
    </Inset>
  )
}
