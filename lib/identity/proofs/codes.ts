import "server-only"
import { addSeconds, now, randomCode, randomId } from "#lib/platform/clock.ts"
import { database, type Tx } from "#lib/platform/database.ts"
import { codeHash, isEqual } from "#lib/platform/encryption.ts"
import { enqueue } from "#lib/platform/queue.ts"
import { problem, type Result } from "#lib/platform/result.ts"

export type Purpose = "sign_up" | "new_device" | "reset_password" | "desk_email" | "old_address" | "new_address"

const emails = {
  sign_up: "code.sign-up",
  new_device: "code.new-device",
  reset_password: "code.reset-password",
  desk_email: "code.desk-email",
  old_address: "code.old-address",
  new_address: "code.new-address",
} as const

export const triesForACode = 5
/**
 * From the moment it is ordered. Not from when it is sent: where the worker finds that there is nothing to send (no such
 * account, or one already), the order must expire at the same time, or its end would tell.
 */
export const codeMinutes = 10

export type CodeProblem = { code: "code_wrong"; field: "code"; left: number } | { code: "code_used_up"; field: "code" }

/** Orders a code by e-mail for a sign-up, session, reset or change of address. The code is made when it is sent, and makes earlier ones void. */
export async function orderCode(tx: Tx, purpose: Purpose, subject: string): Promise<void> {
  const id = randomId()
  const at = now()
  const expiresAt = addSeconds(at, codeMinutes * 60)
  await tx.oneTimeCode.create({ data: { id, purpose, subject, createdAt: at, expiresAt } })
  await enqueue(tx, emails[purpose], { code: id })
}

/** What a code was ordered for, while it is still wanted: not used, not too old, and none ordered after it. */
export async function orderedCode(id: string): Promise<{ purpose: Purpose; subject: string } | null> {
  const code = await database.oneTimeCode.findFirst({ where: { id, usedAt: null, expiresAt: { gt: now() } } })
  if (!code || code.purpose === "step_up") return null
  const { purpose, subject } = code
  const newest = await database.oneTimeCode.findFirst({ where: { purpose, subject }, orderBy: newestFirst })
  return newest?.id === id ? { purpose, subject } : null
}

/** Makes the code for the e-mail that is being written. It rests as a keyed hash only. */
export async function makeCode(id: string): Promise<string> {
  const code = randomCode()
  await database.oneTimeCode.update({ where: { id }, data: { codeHash: codeHash(id, code) } })
  return code
}

/**
 * Tries a code against the newest one for its purpose. The try is counted, and stays counted, before the answer is
 * known. Problems: code_wrong (with how many tries are left), code_used_up (tried too often, too old, or used).
 */
export async function tryCode(purpose: Purpose, subject: string, typed: string): Promise<Result<string, CodeProblem>> {
  const [code] = await database.$queryRaw<{ id: string; hash: Uint8Array | null; attempts: number }[]>`
    update one_time_code set attempts = attempts + 1
    where id = (select id from one_time_code -- one_time_code_subject_purpose_created_at_idx
        where subject = ${subject} and purpose = ${purpose}::"CodePurpose" order by created_at desc, id desc limit 1)
      and used_at is null and attempts < ${triesForACode} and expires_at > ${now()}
    returning id, code_hash as hash, attempts`
  if (!code) return problem({ code: "code_used_up", field: "code" })
  const isRight = isEqual(codeHash(code.id, typed), code.hash ?? new Uint8Array(32))
  if (isRight && code.hash) return { ok: true, value: code.id }
  const left = triesForACode - code.attempts
  return problem(left > 0 ? { code: "code_wrong", field: "code", left } : { code: "code_used_up", field: "code" })
}

/** Uses a code up, once: of two that come with it at the same time, one gets true. */
export async function takeCode(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now() } })
  return count === 1
}

const newestFirst = [{ createdAt: "desc" }, { id: "desc" }] as const satisfies object[]
