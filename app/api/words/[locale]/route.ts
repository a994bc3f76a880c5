import { hasLocale } from "next-intl"
import { getTranslations } from "next-intl/server"
import { locales } from "#lib/platform/locale.ts"

/** The words of field messages in a language, for checks in the browser. Public, the same for everyone. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale })
  return Response.json({ fields: t.raw("fields") }, { headers: { "cache-control": "public, max-age=300" } })
}
