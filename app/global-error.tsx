"use client"
import "./globals.css"
import { usePathname } from "next/navigation"
import { TroublePage } from "#components/ui/trouble-page.tsx"
import { lastWords, TroubleWords } from "#components/ui/trouble-words.tsx"
import { languages, splitLocale } from "#lib/platform/locale.ts"

/** When the layout itself failed: a page of its own, in the language that its address names. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { locale } = splitLocale(usePathname() ?? "/")
  return (
    <html lang={locale} dir={languages[locale].dir}>
      <body>
        <TroubleWords value={lastWords[locale]}>
          <TroublePage reference={error.digest} />
        </TroubleWords>
      </body>
    </html>
  )
}
