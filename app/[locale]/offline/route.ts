import { hasLocale } from "next-intl"
import { getTranslations } from "next-intl/server"
import { languages, locales } from "#lib/platform/locale.ts"

/**
 * What the browser shows where there is no connection (`public/sw.js` keeps it). Without a script and about nobody, so
 * that nothing personal is ever kept: no page of the portal's own would do.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale, namespace: "offline" })
  const html = `<!doctype html>
<html lang="${locale}" dir="${languages[locale].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t("title")}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/offline.css">
</head>
<body>
<header><img src="/icon.svg" alt="" width="32" height="32"> ${t("site")}</header>
<main>
<h1>${t("title")}</h1>
<p>${t("body")}</p>
<p>${t("kept")}</p>
<p><a class="btn" href="">${t("again")}</a></p>
</main>
</body>
</html>
`
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" } })
}
