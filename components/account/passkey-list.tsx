import { useTranslations } from "next-intl"
import { dayInWords } from "#components/application/dates.ts"
import { Link } from "#components/ui/link.tsx"
import type { CalendarDate } from "#lib/platform/clock.ts"

type PasskeyListProps = {
  passkeys: { id: string; name: string; addedOn: CalendarDate; lastUsedOn: CalendarDate | null }[]
  locale: string
}

/** One's own passkeys, by the names that they were given. */
export function PasskeyList({ passkeys, locale }: PasskeyListProps) {
  const t = useTranslations("ownAccount")
  return (
    <ul className="tasks">
      {passkeys.map(({ id, name, addedOn, lastUsedOn }) => (
        <li key={id}>
          <span>
            <bdi>{name}</bdi>
            <small>
              {lastUsedOn
                ? t("passkeyUsed", { date: dayInWords(lastUsedOn, locale) })
                : t("passkeyUnused", { date: dayInWords(addedOn, locale) })}
            </small>
          </span>
          <Link href={`/account/passkeys/${id}`}>
            {t("remove")} <span className="unseen">{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
