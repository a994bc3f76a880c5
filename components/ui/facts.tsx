import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Link } from "./link.tsx"

export type Fact = {
  term: string
  value: ReactNode
  /** Where it can be changed. */
  changeHref?: string
  /** Another act than "Change", such as "show, with a reason". */
  action?: ReactNode
  /** Was changed since it was last looked at. */
  changed?: boolean
}

/** Answers, each beside its question. */
export function Facts({ facts }: { facts: Fact[] }) {
  const t = useTranslations("common")
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd className={fact.changed ? "changed" : undefined}>{fact.value}</dd>
          {fact.changeHref && (
            <dd className="act">
              <Link href={fact.changeHref}>
                {t("change")}
                <span className="unseen"> {fact.term}</span>
              </Link>
            </dd>
          )}
          {fact.action && <dd className="act">{fact.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
