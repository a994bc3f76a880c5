import { useLocale } from "next-intl"
import type { ReactNode } from "react"
import { localePath } from "#lib/platform/locale.ts"

type FiltersProps = { action: string; label: string; submitLabel: string; children: ReactNode }

/** What narrows a list, kept in the address so that a view can be shared. Not for identity numbers: post those. */
export function Filters({ action, label, submitLabel, children }: FiltersProps) {
  return (
    <search aria-label={label}>
      <form className="filters" action={localePath(useLocale(), action)} method="get">
        {children}
        <button type="submit" className="btn plain">
          {submitLabel}
        </button>
      </form>
    </search>
  )
}
