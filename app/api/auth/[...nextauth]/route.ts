import { actorUnseen } from "#app/session.ts"

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * Of next-auth's own endpoints only this one is mounted, and only to read: `GET /api/auth/session`, in the shape that
 * its clients expect, from the session row. See docs/decisions for why the others are not.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params
  if (nextauth.join("/") !== "session") return new Response(null, { status: 404 })
  const person = await actorUnseen()
  const session = person ? shown(person) : {}
  return Response.json(session, { headers: { "cache-control": "no-store" } })
}

type Shown = NonNullable<Awaited<ReturnType<typeof actorUnseen>>>

/** `expires` as next-auth's clients know it: here the moment when it ends if nothing more is done. `canGoOn` says whether more can be done. */
function shown({ name, role, runsOutAt, endsAt }: Shown) {
  return { user: { name, role }, expires: runsOutAt.toISOString(), canGoOn: runsOutAt < endsAt }
}
