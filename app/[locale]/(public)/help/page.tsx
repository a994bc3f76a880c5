import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Details } from "#components/ui/details.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { enquiryKinds } from "#lib/help/lifecycle.ts"
import { today } from "#lib/platform/clock.ts"
import { policyOn } from "#lib/reference/index.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") }
}

// Each with the page that settles it.
const answers = [
  { key: "password", href: "/reset-password" },
  { key: "code", href: "/sign-in" },
  { key: "where", href: "/home" },
  { key: "wrong", href: "/application" },
  { key: "paid", href: "/home" },
  { key: "bank", href: "/home" },
  { key: "kept", href: "/privacy" },
] as const

export default async function HelpPage() {
  const t = await getTranslations("help")
  const days = await policyOn("enquiry_working_days", today())
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p>{t("short")}</p>
      <div className="answers">
        {answers.map(({ key, href }) => (
          <Details key={key} summary={t(`answers.${key}.question`)}>
            <p>{t(`answers.${key}.answer`)}</p>
            <p>
              <Link href={href}>{t(`answers.${key}.link`)}</Link>
            </p>
          </Details>
        ))}
      </div>
      <h2>{t("board.title")}</h2>
      <p>{t("board.body", { days })}</p>
      <ul className="tasks">
        {enquiryKinds.map((kind) => (
          <li key={kind}>
            <span>
              <Link href={`/help/write/${kind}`}>{t(`kinds.${kind}.link`)}</Link>
              <small>{t(`kinds.${kind}.hint`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
