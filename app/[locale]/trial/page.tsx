import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { requireTrial } from "#app/trial.ts"
import { PersonButton } from "#components/trial/person-button.tsx"
import { Link } from "#components/ui/link.tsx"
import { PageTitle } from "#components/ui/page-title.tsx"
import { environment } from "#lib/platform/environment.ts"
import { trialPeople } from "#lib/trial/people.ts"
import { become } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trial"))("title") }
}

export default async function TrialPage() {
  await requireTrial()
  const t = await getTranslations("trial")
  const hasMailbox = !environment().SMTP_URL
  const link = (href: string) => (words: React.ReactNode) => <Link href={href}>{words}</Link>
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <div className="narrow">
        <p>{t("body")}</p>
        <h2>{t("people.title")}</h2>
        <p>{t("people.body")}</p>
      </div>
      {trialPeople.map(({ key, name }) => (
        <PersonButton key={key} action={become} person={key} name={name} />
      ))}
      <div className="narrow">
        <h2>{t("yourself.title")}</h2>
        <p>{t.rich("yourself.body", { link: link("/sign-up") })}</p>
        <h2>{t("around.title")}</h2>
        {hasMailbox && <p>{t.rich("around.mailbox", { link: link("/trial/mailbox") })}</p>}
        <p>{t.rich("around.gateway", { link: link("/trial/gateway") })}</p>
        <p>{t.rich("around.statistics", { link: link("/statistics") })}</p>
      </div>
    </>
  )
}
