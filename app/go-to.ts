import "server-only"
import { redirect } from "next/navigation"
import { getLocale } from "next-intl/server"
import { localePath, splitLocale } from "#lib/platform/locale.ts"

/** Leads to a page of the portal ("/home"), in the language of the page that is left. As `redirect`, it never returns. */
export async function goTo(page: string): Promise<never> {
  redirect(localePath(await getLocale(), splitLocale(page).path))
}
