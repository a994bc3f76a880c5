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
  const session = person ? { user: { name: person.name, role: person.role } } : {}
  return Response.json(session, { headers: { "cache-control": "no-store" } })
}
