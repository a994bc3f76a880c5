import { type DocumentForm, keptPath, refusedPath } from "#app/document-ways.ts"
import type { AddProblem } from "#lib/documents/add.ts"
import type { Progress } from "#lib/documents/uploads.ts"
import type { Result } from "#lib/platform/result.ts"

/** What the page's script is told: how far the file is, or the page to go to, where words stand for all that went wrong. */
export function uploadAnswer(form: DocumentForm, result: Result<Progress, AddProblem>): Response {
  const headers = { "cache-control": "no-store" }
  if (!result.ok) {
    // It is all here and waits for its turn: the script asks again.
    if (result.problem.code === "busy") return Response.json({}, { status: 503, headers })
    return Response.json({ next: refusedPath(form, result.problem.code) }, { headers })
  }
  const { upload, received, kept } = result.value
  return Response.json({ upload, received, ...(kept ? { next: keptPath(form, kept) } : {}) }, { headers })
}
