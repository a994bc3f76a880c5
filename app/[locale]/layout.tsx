import "../globals.css"
import type { Metadata, Viewport } from "next"
import { notFound } from "next/navigation"
import { hasLocale } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { preload } from "react-dom"
import { wasRefused } from "#app/refusal.ts"
import { TrialBar } from "#components/trial/trial-bar.tsx"
import { OfflinePage } from "#components/ui/offline-page.tsx"
import { TroubleWords } from "#components/ui/trouble-words.tsx"
import { environment } from "#lib/platform/environment.ts"
import { languages, localePath, locales } from "#lib/platform/locale.ts"

/** As app/look/fonts.css names them. */
const latinLetters = "/typeface/latin-letters-1.woff2"
const urduLetters = "/typeface/urdu-letters-1.woff2"
const typeface = { as: "font", type: "font/woff2", crossOrigin: "anonymous" } as const

// A policy with a nonce for each request, and pages about the person who asks: nothing is rendered ahead.
export const dynamic = "force-dynamic"

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: "#063d27",
  colorScheme: "light",
}

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: "common" })
  const error = (await wasRefused()) ? t("errorPrefix") : ""
  return {
    title: { default: t("siteName"), template: `${error}%s – ${t("siteName")}` },
    icons: { icon: "/icon.svg", apple: "/icon-180.png" },
    manifest: localePath(locale, "/manifest"),
    formatDetection: { telephone: false, email: false, address: false, date: false },
  }
}

export default async function RootLayout({ children, params }: LayoutProps) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) notFound()
  setRequestLocale(locale)
  // Asked for with the page and not after its styles: the sooner it is there, the less is drawn twice.
  preload(latinLetters, typeface)
  if (locale === "ur") preload(urduLetters, typeface)
  const t = await getTranslations("errors")
  const home = localePath(locale, "/")
  const words = {
    home,
    site: t("site"),
    title: t("title"),
    body: t("body"),
    again: t("again"),
    reference: t("reference"),
  }
  return (
    <html lang={locale} dir={languages[locale].dir}>
      <body>
        <TroubleWords value={words}>{children}</TroubleWords>
        <OfflinePage />
        {environment().TRIAL && <TrialBar />}
      </body>
    </html>
  )
}
