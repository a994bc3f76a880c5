import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ButtonLink, type ButtonTone } from "#components/ui/button.tsx"
import { DecisionBar } from "#components/ui/decision-bar.tsx"
import { Link } from "#components/ui/link.tsx"
import type { Action } from "#lib/application/lifecycle.ts"
import type { ReviewedApplication } from "#lib/review/application-for-review.ts"

// In the order of the bar, each with its key. What of it is possible now, the query says: never both that have one key.
const decisions = [
  ["approve", "go", "A"],
  ["register", "go", "A"],
  ["resume", "go", "R"],
  ["ask", "plain", "Q"],
  ["hold", "plain", "H"],
  ["intend_decline", "plain", "I"],
  ["decline", "warn", "D"],
  ["set_aside", "plain", "O"],
  ["reopen", "plain", "O"],
] as const satisfies readonly (readonly [Action, ButtonTone, string])[]

type DecideProps = { application: ReviewedApplication; confirm: ReactNode; claim: ReactNode; release: ReactNode }

/** What this person can do with the application now. */
export function Decide({ application, confirm, claim, release }: DecideProps) {
  const t = useTranslations("desk.decide")
  const { reference, can, mayReassign, holder, isForAnother } = application
  const offered = decisions.filter(([decision]) => can.includes(decision))
  if (!claim && !release && !mayReassign && offered.length === 0 && !isForAnother) {
    return holder ? <p className="hint">{t("held", { name: holder.name })}</p> : null
  }
  return (
    <DecisionBar>
      {isForAnother && <p className="hint">{t("forAnother")}</p>}
      {claim}
      {confirm}
      {offered.map(([decision, tone, shortcut]) => (
        <ButtonLink
          key={decision}
          href={`/desk/application/${reference}/${decision.replace("_", "-")}`}
          tone={tone}
          shortcut={shortcut}
        >
          {t(`${decision}.button`)}
        </ButtonLink>
      ))}
      {release}
      {mayReassign && <Link href={`/desk/application/${reference}/reassign`}>{t("reassign.button")}</Link>}
    </DecisionBar>
  )
}
