import { useTranslations } from "next-intl"
import { LanguageLinks } from "./language-links.tsx"
import { Link } from "./link.tsx"
import { Mark } from "./mark.tsx"
import { SignOut } from "./sign-out.tsx"

export type SiteHeaderProps = {
  /** This page's path and query, without its language. */
  here: string
  /** Who is signed in; without them there is a link to sign in. */
  person?: { name: string; home: string }
  /** The server action that signs out. */
  signOut?: () => Promise<void>
}

export function SiteHeader({ here, person, signOut }: SiteHeaderProps) {
  const t = useTranslations("common")
  return (
    <header className="bar">
      <div className="in">
        <Link className="mark" href="/">
          <Mark />
          <span>{t("siteName")}</span>
        </Link>
        <nav aria-label={t("account")}>
          <LanguageLinks here={here} />
          {person ? <Link href={person.home}>{t("home")}</Link> : <Link href="/sign-in">{t("signIn")}</Link>}
          {person && <Link href="/account">{person.name}</Link>}
          {person && signOut && <SignOut action={signOut} label={t("signOut")} />}
        </nav>
      </div>
    </header>
  )
}
