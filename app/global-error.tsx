"use client"
import "./globals.css"
import { TroublePage } from "#components/ui/trouble-page.tsx"

/** When the layout itself failed: a page of its own, in English. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <TroublePage reference={error.digest} />
      </body>
    </html>
  )
}
