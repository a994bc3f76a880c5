import { Readable } from "node:stream"
import { hasLocale } from "next-intl"
import { formIn } from "#app/request-body.ts"
import { requireActor } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { downloadOwnData } from "#lib/account/download-data.ts"
import { confirmItIsYouPage } from "#lib/identity/fresh.ts"
import { today } from "#lib/platform/clock.ts"
import { defaultLocale, localePath, locales } from "#lib/platform/locale.ts"
import { NotFound } from "#lib/platform/result.ts"

const page = "/account/download"

/** Everything that the portal holds about whoever asks, as a zip. A post, since it leaves an audit entry. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor()
  const form = await formIn(request)
  if (!form) return new Response("Not a form", { status: 400 })
  const asked = form.get("locale")
  const locale = hasLocale(locales, asked) ? asked : defaultLocale
  try {
    const zip = await downloadOwnData(actor, await currentVisitor())
    if (!zip.ok) {
      const { code } = zip.problem
      return seeOther(localePath(locale, code === "step_up_needed" ? confirmItIsYouPage(page) : `${page}?refused=many`))
    }
    return new Response(Readable.toWeb(zip.value) as ReadableStream, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="my-data-${today()}.zip"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return new Response("Not found", { status: 404 })
    throw error
  }
}

// A relative address, which `Response.redirect` doesn't take: the portal may be asked under more than one.
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
