import { useFormatter, useLocale, useTranslations } from "next-intl"
import { directionOf } from "#lib/platform/locale.ts"

/** Growth on the year before, with its sign and colour. `share` is a share (0.806); null says that it isn't known. */
export function Change({ share }: { share: number | null }) {
  const t = useTranslations("statistics")
  const format = useFormatter()
  const dir = directionOf(useLocale())
  if (share === null) return <Dash />
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" } as const
  const value = format.number(share * 100, digits).replace("-", "−")
  return (
    <span className={share < 0 ? "down" : "up"}>
      <bdi dir={dir}>{t("percent", { value })}</bdi>
    </span>
  )
}

/**
 * A figure in whole millions of dollars, or that it isn't known: never 0 for that. `follows` for one that is only missing
 * since another is.
 */
export function Millions({ amount, follows }: { amount: number | null; follows?: boolean }) {
  const format = useFormatter()
  if (amount === null) return follows ? <Dash /> : <NotKnown />
  return format.number(amount, { maximumFractionDigits: 0 })
}

function Dash() {
  const t = useTranslations("statistics")
  return (
    <span className="hint">
      <span aria-hidden="true">–</span>
      <span className="unseen">{t("notKnown")}</span>
    </span>
  )
}

function NotKnown() {
  const t = useTranslations("statistics")
  return <span className="hint">{t("notKnown")}</span>
}
