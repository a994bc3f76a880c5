import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { now } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { defaultLocale, locales } from "#lib/platform/locale.ts"
import { NotFound } from "#lib/platform/result.ts"
import { idSchema } from "./schema.ts"

/** An invitation that is out, for the page on which it is sent again or taken back. Throws NotFound. */
export async function invitationPage(actor: Person, id: string) {
  authorise(actor, "staff.manage")
  if (!idSchema.safeParse({ id }).success) throw new NotFound("page")
  const select = { id: true, displayName: true, email: true, role: true, locale: true, expiresAt: true }
  const invitation = await database.staffInvitation.findUnique({ where: { id }, select })
  if (!invitation) throw new NotFound("page")
  const { locale, ...rest } = invitation
  const language = locales.find((known) => known === locale) ?? defaultLocale
  return { ...rest, language, isOver: invitation.expiresAt <= now() }
}
