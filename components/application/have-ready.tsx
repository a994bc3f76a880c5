import { useTranslations } from "next-intl"

const things = ["card", "ntn", "bank", "work"] as const

/** What one needs at hand, and where to find it. */
export function HaveReady() {
  const t = useTranslations("landing.ready")
  return (
    <dl className="ready">
      {things.map((thing) => (
        <div key={thing}>
          <dt>{t(`${thing}.what`)}</dt>
          <dd>{t(`${thing}.where`)}</dd>
        </div>
      ))}
    </dl>
  )
}
