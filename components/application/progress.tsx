import { useTranslations } from "next-intl"
import { Steps } from "#components/ui/steps.tsx"
import type { StatusPage } from "#lib/application/status-page.ts"

/** How far an application is on its way to the register; nothing for one that ended elsewhere. */
export function Progress({ steps }: Pick<StatusPage, "steps">) {
  const t = useTranslations("status.steps")
  return steps && <Steps steps={steps.map(({ step, state }) => ({ label: t(step), state }))} />
}
