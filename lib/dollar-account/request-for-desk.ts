import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { may } from "#lib/identity/permissions.ts"
import { type CalendarDate, fromDateColumn } from "#lib/platform/clock.ts"
import { database, type Prisma } from "#lib/platform/database.ts"
import { isAllowed } from "#lib/platform/lifecycle.ts"
import { NotFound } from "#lib/platform/result.ts"
import { type RequestAction, requestTransitions } from "./lifecycle.ts"
import { endorseSchema } from "./schema.ts"
import { visibleRequests } from "./visible.ts"

/** One request as the desk sees it, with what this officer can do now. */
export async function requestForDesk(actor: Person, id: string) {
  authorise(actor, "dollar-account.read")
  if (!endorseSchema.shape.id.safeParse(id).success) throw new NotFound("request")
  const request = await database.dollarAccountRequest.findFirst({
    where: { id, ...visibleRequests(actor) },
    select: shown,
  })
  if (!request) throw new NotFound("request")
  const { accountId, endorsedById, application, ...rest } = request
  const [endorsedBy, registration] = await Promise.all([nameOf(endorsedById), registrationOf(accountId)])
  return { ...rest, ...application, endorsedBy, registration, can: allowed(actor, request) }
}
export type RequestForDesk = Awaited<ReturnType<typeof requestForDesk>>

function allowed(actor: Person, request: Prisma.DollarAccountRequestGetPayload<{ select: typeof shown }>) {
  const actions = Object.keys(requestTransitions) as RequestAction[]
  return actions.filter((action) =>
    isAllowed(requestTransitions[action], actor.id, request, (permission) => may(actor, permission, request)),
  )
}

async function nameOf(id: string | null): Promise<string | null> {
  if (!id) return null
  const account = await database.account.findUnique({ where: { id }, select: { displayName: true } })
  return account?.displayName ?? null
}

async function registrationOf(accountId: string): Promise<{ number: string; expiresOn: CalendarDate } | null> {
  const select = { number: true, expiresOn: true } as const
  const found = await database.registration.findUnique({ where: { accountId }, select })
  return found && { number: found.number, expiresOn: fromDateColumn(found.expiresOn) }
}

const shown = {
  id: true,
  status: true,
  version: true,
  accountId: true,
  bankCode: true,
  currency: true,
  consentedAt: true,
  requestedAt: true,
  endorsedAt: true,
  endorsedById: true,
  answeredAt: true,
  bankReference: true,
  refusalReason: true,
  application: {
    select: {
      reference: true,
      fullName: true,
      fullNameUrdu: true,
      identityNumberMasked: true,
      ibanMasked: true,
    },
  },
} satisfies Prisma.DollarAccountRequestSelect
