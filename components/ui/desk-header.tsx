import { useTranslations } from "next-intl"
import { LanguageLinks } from "./language-links.tsx"
import { Link } from "./link.tsx"
import { Mark } from "./mark.tsx"
import { SignOut } from "./sign-out.tsx"

export type DeskHeaderProps = {
  /** This page's path and query, without its language. */
  here: string
  home: string
  items: { href: string; label: string; current?: boolean }[]
  /** Who is signed in, as "S. Raza · Officer". */
  person: string
  signOut: () => Promise<void>
}

export function DeskHeader({ here, home, items, person, signOut }: DeskHeaderProps) {
  const t = useTranslations("common")
  return (
    <header className="bar">
      <div className="in">
        <Link className="mark" href={home}>
          <Mark />
          <span>{t("deskName")}</span>
        </Link>
        <nav aria-label={t("deskName")}>
          {items.map((item) => (
            <Link key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </Link>
          ))}
        </nav>
        <div className="who">
          <LanguageLinks here={here} />
          <Link href="/account">{person}</Link>
          <SignOut action={signOut} label={t("signOut")} />
        </div>
      </div>
    </header>
  )
}
