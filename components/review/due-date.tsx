import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import type { CalendarDate } from "#lib/platform/clock.ts"

/** When the desk owes an answer: in words, and in red once it is over. */
export function DueDate({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  const t = useTranslations("desk.due")
  const locale = useLocale()
  const days = Math.round((Date.parse(today) - Date.parse(on)) / 86_400_000)
  if (days > 0) return <span className="num late">{t("over", { days })}</span>
  return <span className="num">{days === 0 ? t("today") : dayInWords(on, locale)}</span>
}
