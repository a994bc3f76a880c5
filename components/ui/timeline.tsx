import type { ReactNode } from "react"

export type Moment = {
  title: ReactNode
  /** The time in words ("24 November 2026, 9:12 am"). */
  at: string
  /** The same for machines: ISO date or instant. */
  iso?: string
  note?: ReactNode
  /** Still to come: stands first, hollow. */
  next?: boolean
}

/** What has happened, the newest first. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <ol className="timeline">
      {moments.map((moment, at) => (
        <li key={`${moment.iso ?? moment.at}-${moments.length - at}`} className={moment.next ? "next" : undefined}>
          <strong>{moment.title}</strong>
          <time dateTime={moment.iso}>{moment.at}</time>
          {moment.note}
        </li>
      ))}
    </ol>
  )
}
