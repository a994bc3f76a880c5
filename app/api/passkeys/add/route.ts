import { requireActor } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { askToAddPasskey } from "#lib/account/passkeys.ts"
import { NotFound } from "#lib/platform/result.ts"

/** What a browser needs to make a passkey for whoever is signed in. */
export async function POST(): Promise<Response> {
  try {
    const options = await askToAddPasskey(await requireActor(), await currentVisitor())
    if (!options.ok) return Response.json({ problem: options.problem.code }, { status: 403, headers: unstored })
    return Response.json(options.value, { headers: unstored })
  } catch (error) {
    if (error instanceof NotFound) return new Response("Not found", { status: 404 })
    throw error
  }
}

const unstored = { "cache-control": "no-store" }
