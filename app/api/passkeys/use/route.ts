import { currentSession } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { askToUsePasskey } from "#lib/identity/sign-in/confirm-passkey.ts"

/** What a browser needs to have a passkey sign, in the middle of a sign-in: whoever's password was right. */
export async function POST(): Promise<Response> {
  const open = await currentSession()
  if (!open) return new Response("Not found", { status: 404 })
  const options = await askToUsePasskey(open, await currentVisitor())
  if (!options.ok) return Response.json({ problem: options.problem.code }, { status: 403, headers: unstored })
  return options.value
    ? Response.json(options.value, { headers: unstored })
    : new Response("Not found", { status: 404 })
}

const unstored = { "cache-control": "no-store" }
