import "server-only"
import { record } from "#lib/audit/record.ts"
import { sendLetter } from "#lib/notifications/index.ts"
import type { Tx } from "#lib/platform/database.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import type { Person } from "../actor.ts"
import type { OpenSession } from "../open-session.ts"
import { orderCode } from "../proofs/codes.ts"
import { rememberDevice } from "../proofs/devices.ts"
import { prepareTotp } from "../proofs/totp.ts"
import { renewSession, type StartedSession } from "../sessions.ts"
import type { Visitor } from "../visitor.ts"
import { nextStage } from "./next-stage.ts"

export type SignInOver = { code: "sign_in_again" }

/** Takes a sign-in that has proved its factor on to what is still asked of it. Problem: sign_in_again, when it ended meanwhile. */
export async function goOn(tx: Tx, open: OpenSession, visitor: Visitor): Promise<Result<StartedSession, SignInOver>> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: open.id },
    select: { id: true, role: true, mustChangePassword: true, totpEnrolledAt: true },
  })
  const { role, mustChangePassword } = account
  const standing = { role, mustChangePassword, totpEnrolled: account.totpEnrolledAt !== null, knownDevice: true }
  const started = await renewSession(tx, open, nextStage(standing, { proven: true }))
  if (!started) return problem({ code: "sign_in_again" })
  await arrive(tx, account, started, visitor)
  return ok(started)
}

/**
 * What a stage needs when a sign-in comes to it: a code on its way, a secret to enrol with, or the entry in the log and,
 * from a new device, a letter to the owner. `isFirst` is the sign-in with which the account itself begins: no news.
 */
export async function arrive(
  tx: Tx,
  account: { id: string; role: Person["role"] },
  { stage, publicId: session }: StartedSession,
  visitor: Visitor,
  { isFirst = false } = {},
): Promise<void> {
  if (stage === "code") await orderCode(tx, "new_device", session)
  if (stage === "enrol") await prepareTotp(tx, account.id)
  if (stage !== "full") return
  const newDevice = await rememberDevice(tx, account.id, visitor)
  const { address } = visitor
  await record(tx, account, { type: "account.signed_in", account: account.id, session, newDevice, address })
  if (newDevice && !isFirst) await sendLetter(tx, "email.new-device", { account: account.id, session })
}
