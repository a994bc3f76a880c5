import "server-only"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { database } from "#lib/platform/database.ts"

/** One's own entry in the register as it stands there, or null. */
export async function ownRegistrationData(actor: Person): Promise<object | null> {
  authorise(actor, "registration.own")
  return database.registration.findUnique({
    where: { accountId: actor.id },
    select: {
      number: true,
      status: true,
      fullName: true,
      fullNameUrdu: true,
      identityNumberMasked: true,
      provinceCode: true,
      districtCode: true,
      primaryCategory: true,
      purposeCode: true,
      registeredOn: true,
      expiresOn: true,
      statusChangedAt: true,
    },
  })
}
