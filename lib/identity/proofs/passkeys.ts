import "server-only"
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { log } from "#lib/platform/log.ts"

const challengeMinutes = 5
// EdDSA, ES256, RS256, as COSE numbers them: what every key in use can do.
const supportedAlgorithmIDs = [-8, -7, -257]
export const passkeysAtMost = 10

type Purpose = "add" | "use"
type Owner = { id: string; email: string; session: string }

/** The portal as keys know it. A key that was made for one address is of no use at another: that is what stops phishing. */
function relyingParty() {
  const { origin, hostname } = new URL(environment().publicUrl)
  return { origin, id: hostname, name: "Freelancer registration" }
}

/** What the browser needs to make a key for somebody. Keys that they have are left out. */
export async function optionsToAdd({ id, email, session }: Owner): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { id: rpID, name: rpName } = relyingParty()
  const options = await generateRegistrationOptions({
    rpID,
    rpName,
    userName: email,
    supportedAlgorithmIDs,
    userID: new TextEncoder().encode(id),
    excludeCredentials: await credentialsOf(id),
    // Beside the password, so any key will do: also a stick without a fingerprint reader.
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  })
  await keepChallenge(session, "add", options.challenge)
  return options
}

/** What the browser needs to have one of somebody's keys sign. Null where they have none. */
export async function optionsToUse({ id, session }: Owner): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const allowCredentials = await credentialsOf(id)
  if (allowCredentials.length === 0) return null
  const { id: rpID } = relyingParty()
  const options = await generateAuthenticationOptions({ rpID, allowCredentials, userVerification: "preferred" })
  await keepChallenge(session, "use", options.challenge)
  return options
}

export type NewPasskey = {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

/** The key that a browser has made for this session's challenge, or null. The challenge is used up either way. */
export async function newPasskey(session: string, answer: object): Promise<NewPasskey | null> {
  const expectedChallenge = await takeChallenge(session, "add")
  if (!expectedChallenge) return null
  const { origin: expectedOrigin, id: expectedRPID } = relyingParty()
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      supportedAlgorithmIDs,
      requireUserVerification: false,
    }),
  )
  if (!verified?.verified) return null
  const { id: credentialId, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return { credentialId, publicKey: new Uint8Array(publicKey), counter, transports }
}

/** The key of this account's that has signed this session's challenge, with its new counter, or null. */
export async function usedPasskey(
  owner: { id: string; session: string },
  answer: object,
): Promise<{ id: string; before: bigint; counter: bigint } | null> {
  const expectedChallenge = await takeChallenge(owner.session, "use")
  // Base64url, as browsers write it: other letters stand in no row, and a null byte in no question to the database.
  const credentialId = "id" in answer && typeof answer.id === "string" && /^[\w-]+$/.test(answer.id) ? answer.id : ""
  const passkey = await database.passkey.findFirst({ where: { credentialId, accountId: owner.id } })
  if (!expectedChallenge || !passkey) return null
  const { origin: expectedOrigin, id: expectedRPID } = relyingParty()
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: false,
      // It refuses a counter that has not grown: then there are two of this key.
      credential: { id: credentialId, publicKey: passkey.publicKey, counter: Number(passkey.counter) },
    }),
  )
  if (!verified?.verified) return null
  return { id: passkey.id, before: passkey.counter, counter: BigInt(verified.authenticationInfo.newCounter) }
}

/** Whether an account has any. */
export async function hasPasskey(accountId: string): Promise<boolean> {
  return (await database.passkey.findFirst({ where: { accountId }, select: { id: true } })) !== null
}

async function credentialsOf(accountId: string) {
  const passkeys = await database.passkey.findMany({
    where: { accountId },
    select: { credentialId: true, transports: true },
  })
  return passkeys.map(({ credentialId: id, transports }) => ({ id, transports }))
}

async function keepChallenge(session: string, purpose: Purpose, challenge: string): Promise<void> {
  const at = now()
  const expiresAt = addSeconds(at, challengeMinutes * 60)
  await database.passkeyChallenge.create({
    data: { id: randomId(), session, purpose, challenge, createdAt: at, expiresAt },
  })
}

/** The newest challenge of a session, which is good for nothing from then on, whatever comes of it. */
async function takeChallenge(session: string, purpose: Purpose): Promise<string | null> {
  const [row] = await database.$queryRaw<{ challenge: string }[]>`
    update passkey_challenge set used_at = ${now()}
    where id = (select id from passkey_challenge -- passkey_challenge_session_purpose_created_at_idx
        where session = ${session}::uuid and purpose = ${purpose} order by created_at desc, id desc limit 1)
      and used_at is null and expires_at > ${now()}
    returning challenge`
  return row?.challenge ?? null
}

// The library throws for whatever is wrong with an answer, and answers come from outside.
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch (error) {
    log.info("passkey.refused", { because: error instanceof Error ? error.name : "unknown" })
    return null
  }
}
