import { unstable_rethrow } from "next/navigation"
import { documentFormIn, keptPath, refusedPath, signInPath } from "#app/document-ways.ts"
import { found } from "#app/found.ts"
import { requestReference } from "#app/request.ts"
import { formIn } from "#app/request-body.ts"
import { currentActor } from "#app/session.ts"
import { addDocument } from "#lib/documents/add.ts"
import type { DocumentProblem } from "#lib/documents/schema.ts"
import { isBusy, markBusy } from "#lib/platform/busy.ts"
import { log } from "#lib/platform/log.ts"

/**
 * A document's form as a browser posts it that runs no scripts: the file whole. The answer leads to the next page, or
 * back with the code of what was wrong, and never with what the file is called.
 */
export async function POST(request: Request): Promise<Response> {
  const form = documentFormIn(request.url)
  if (!form) return new Response(null, { status: 404 })
  const actor = await currentActor()
  // See other: the file is not to be posted on to the page where one signs in.
  if (!actor) return seeOther(signInPath(form))
  const back = (problem: DocumentProblem) => seeOther(refusedPath(form, problem))
  try {
    const added = await found(addDocument(actor, { kind: form.kind, ...(await fileIn(request)) }))
    return added.ok ? seeOther(keptPath(form, added.value)) : back(added.problem.code)
  } catch (error) {
    unstable_rethrow(error)
    const reference = await requestReference()
    log.error("document.failed", { reference, error: error as Error })
    if (isBusy(error)) markBusy(reference)
    return back(isBusy(error) ? "busy" : "document_unexpected")
  }
}

/** The chosen file, or why there is none: browsers send one without a name where nothing was chosen. */
async function fileIn(request: Request) {
  // As the front door found it, which has thrown it away.
  if (request.headers.get("x-body-too-large")) return { name: "", content: "document_too_large" } as const
  const form = await formIn(request)
  const file = form?.get("file")
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) {
    return { name: "", content: "document_none" } as const
  }
  return { name: file.name, content: Buffer.from(await file.arrayBuffer()) }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } })
}
