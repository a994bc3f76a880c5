import { hasLocale } from "next-intl"
import { getTranslations } from "next-intl/server"
import { languages, localePath, locales } from "#lib/platform/locale.ts"

/** What a phone needs to keep the portal among its apps, in the page's language. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale, namespace: "common" })
  const png = (size: number, name: string, purpose: string) => ({
    src: `/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  })
  const manifest = {
    name: t("siteName"),
    short_name: t("shortName"),
    lang: locale,
    dir: languages[locale].dir,
    id: "/",
    start_url: localePath(locale, "/home"),
    scope: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#063d27",
    icons: [png(192, "icon", "any"), png(512, "icon", "any"), png(512, "icon-maskable", "maskable")],
  }
  const headers = { "content-type": "application/manifest+json", "cache-control": "public, max-age=3600" }
  return new Response(JSON.stringify(manifest), { headers })
}
