import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import type { Tx } from "./database.ts"
import { formHash } from "./encryption.ts"
import { ok, type Result } from "./result.ts"

/** A form as it was sent: the key that it was rendered with, who sent it, to which action, and what its schema read. */
export type SentForm = { key: string; accountId: string; action: string; input: unknown }

const current = new AsyncLocalStorage<{ hash: Uint8Array<ArrayBuffer>; accountId: string } | null>()

/** Runs a command as the answer to one form. Only `app/form-action.ts` calls this. */
export function asAnswerTo<T>({ key, accountId, action, input }: SentForm, run: () => Promise<T>): Promise<T> {
  return current.run({ hash: formHash(JSON.stringify([key, accountId, action, input])), accountId }, run)
}

/** Runs what is no part of the answer to the form that it happens in. */
export function apartFromForm<T>(run: () => Promise<T>): Promise<T> {
  return current.run(null, run)
}

/**
 * Runs `run` unless this form was answered before, in which case that answer is given again. It is the same form only
 * with the same content, from the same person to the same action; anything else is done anew. A second post that
 * arrives while the first is under way waits for it at the primary key. Only what went well is kept: a problem is
 * undone with everything else, so that the corrected form can be sent.
 */
export async function answerOnce<Answer extends Result<unknown>>(tx: Tx, run: () => Promise<Answer>): Promise<Answer> {
  const form = current.getStore()
  if (!form) return run()
  const { hash, accountId } = form
  const mine = await tx.$executeRaw`
    insert into form_key (hash, account_id, created_at) values (${hash}, ${accountId}::uuid, now())
    on conflict (hash) do nothing`
  if (mine === 0) {
    const { answer } = await tx.formKey.findUniqueOrThrow({ where: { hash }, select: { answer: true } })
    return ok(answer) as unknown as Answer
  }
  const answer = await run()
  if (answer.ok) {
    const json = JSON.stringify(answer.value ?? {})
    await tx.$executeRaw`update form_key set answer = ${json}::jsonb where hash = ${hash}`
  }
  return answer
}
