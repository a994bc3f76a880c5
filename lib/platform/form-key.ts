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
 * Keeps the answer to the form under way, as the last part of its change. False when the form was answered already: a
 * second post that arrives while the first is under way waits for it here, at the primary key. It is the same form only
 * with the same content, from the same person to the same action.
 */
export async function keepAnswer(tx: Tx, answer: unknown): Promise<boolean> {
  const form = current.getStore()
  if (!form) return true
  const json = JSON.stringify(answer ?? {})
  const kept = await tx.$executeRaw`
    insert into form_key (hash, account_id, answer, created_at)
    values (${form.hash}, ${form.accountId}::uuid, ${json}::jsonb, now())
    on conflict (hash) do nothing`
  return kept === 1
}

/** What the form under way was answered before, or null when it was not, or there is none. */
export async function answerBefore(database: Pick<Tx, "formKey">): Promise<Result<unknown> | null> {
  const form = current.getStore()
  if (!form) return null
  const row = await database.formKey.findUnique({ where: { hash: form.hash }, select: { answer: true } })
  return row && ok(row.answer)
}
