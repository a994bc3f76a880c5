import { useLocale } from "next-intl"
import type { AnchorHTMLAttributes } from "react"
import { localePath } from "#lib/platform/locale.ts"

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/**
 * A link to a page of the portal ("/privacy"), in the page's language. A plain anchor: the page behind it is loaded as
 * it is now, nothing is fetched ahead, and no router is sent to the phone.
 */
export function Link({ href, ...anchor }: LinkProps) {
  const locale = useLocale()
  return <a {...anchor} href={href.startsWith("/") ? localePath(locale, href) : href} />
}
