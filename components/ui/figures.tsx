import type { ReactNode } from "react"

export type Figure = { label: string; value: ReactNode; note?: ReactNode; direction?: "up" | "down" }

/** The few numbers that a report begins with. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd className="value">{figure.value}</dd>
          {figure.note && <dd className={figure.direction ?? "hint"}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
