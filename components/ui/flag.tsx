import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

const drawings = {
  ok: "M3 10.5l4.5 4.5L17 5.5",
  look: "M10 3v8.5M10 15v2",
  bad: "M4.5 4.5l11 11M15.5 4.5l-11 11",
}

type FlagProps = { result: keyof typeof drawings; title: ReactNode; children?: ReactNode }

/** What one check of an application found: it agrees, it wants a look, or it doesn't agree. */
export function Flag({ result, title, children }: FlagProps) {
  const t = useTranslations("common.flag")
  return (
    <div className={`flag ${result}`}>
      <svg viewBox="0 0 20 20" role="img" aria-label={t(result)}>
        <path d={drawings[result]} fill="none" stroke="currentColor" strokeWidth="2.6" />
      </svg>
      <div>
        <b>{title}</b>
        {children && <div className="hint">{children}</div>}
      </div>
    </div>
  )
}
