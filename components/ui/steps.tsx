import { useTranslations } from "next-intl"

export type Step = { label: string; state: "done" | "now" | "later" }

/** How far something is, in the few steps it takes. */
export function Steps({ steps }: { steps: Step[] }) {
  const t = useTranslations("common")
  return (
    <ol className="steps" aria-label={t("progress")}>
      {steps.map(({ label, state }) => (
        <li key={label} className={state} aria-current={state === "now" ? "step" : undefined}>
          {label}
          {state === "done" && <span className="unseen"> ({t("done")})</span>}
        </li>
      ))}
    </ol>
  )
}
