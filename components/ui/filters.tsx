import type { ReactNode } from "react"

type FiltersProps = { action: string; label: string; submitLabel: string; children: ReactNode }

/** What narrows a list, kept in the address so that a view can be shared. Not for identity numbers: post those. */
export function Filters({ action, label, submitLabel, children }: FiltersProps) {
  return (
    <search aria-label={label}>
      <form className="filters" action={action} method="get">
        {children}
        <button type="submit" className="btn plain">
          {submitLabel}
        </button>
      </form>
    </search>
  )
}
