import "server-only"
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { holdSession } from "#lib/identity/hold-session.ts"
import { spendTry, type TooMany } from "#lib/identity/proofs/limits.ts"
import { newPasskey, optionsToAdd, passkeysAtMost } from "#lib/identity/proofs/passkeys.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import { now, randomId } from "#lib/platform/clock.ts"
import { database, isTaken, transaction } from "#lib/platform/database.ts"
import { NotFound, ok, problem, type Result } from "#lib/platform/result.ts"
import { type AddPasskeyInput, passkeyIdSchema } from "./schema.ts"

/** One's own passkey, to be removed. Throws NotFound. */
export async function ownPasskey(actor: Person, id: string): Promise<{ id: string; name: string }> {
  authorise(actor, "sign-in.own")
  if (!passkeyIdSchema.shape.id.safeParse(id).success) throw new NotFound("passkey")
  const passkey = await database.passkey.findFirst({
    where: { id, accountId: actor.id },
    select: { id: true, name: true },
  })
  if (!passkey) throw new NotFound("passkey")
  return passkey
}

/** What the browser needs to make a passkey. Problems: step_up_needed, too_many_tries. */
export async function askToAddPasskey(
  actor: Person,
  visitor: Visitor,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, StepUpNeeded | TooMany>> {
  authorise(actor, "sign-in.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  const allowed = await spendTry({ action: "passkey", account: actor.id, visitor, knownDevice: false })
  return allowed.ok ? ok(await optionsToAdd(actor)) : allowed
}

export type AddPasskeyProblem = StepUpNeeded | { code: "passkey_refused" } | { code: "passkeys_many"; max: number }

/** Adds the passkey that the browser has made, under a name. A letter says so. Problems: step_up_needed, passkey_refused, passkeys_many. */
export async function addPasskey(
  actor: Person,
  { name, passkey }: AddPasskeyInput,
): Promise<Result<void, AddPasskeyProblem>> {
  authorise(actor, "sign-in.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  const made = await newPasskey(actor.session, passkey)
  if (!made) return problem({ code: "passkey_refused" })
  try {
    return await transaction(async (tx) => {
      if (!(await holdSession(tx, actor))) return problem({ code: "step_up_needed" })
      const id = randomId()
      await tx.passkey.create({ data: { ...made, id, accountId: actor.id, name, createdAt: now() } })
      const count = await tx.passkey.count({ where: { accountId: actor.id } })
      if (count > passkeysAtMost) return problem({ code: "passkeys_many", max: passkeysAtMost })
      await record(tx, actor, { type: "account.passkey_added", account: actor.id, passkey: id })
      await sendLetter(tx, "email.passkey-added", { account: actor.id })
      return ok(undefined)
    })
  } catch (error) {
    if (isTaken(error, "passkey_credential_id_key")) return problem({ code: "passkey_refused" })
    throw error
  }
}

/** Removes a passkey. A letter says so. Problem: step_up_needed. Throws NotFound. */
export async function removePasskey(actor: Person, { id }: { id: string }): Promise<Result<void, StepUpNeeded>> {
  authorise(actor, "sign-in.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  return transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, accountId: actor.id } })
    if (count === 0) throw new NotFound("passkey")
    await record(tx, actor, { type: "account.passkey_removed", account: actor.id, passkey: id })
    await sendLetter(tx, "email.passkey-removed", { account: actor.id })
    return ok(undefined)
  })
}
