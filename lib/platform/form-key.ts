import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import type { Tx } from "./database.ts"
import { ok, type Result } from "./result.ts"

export type FormKey = { key: string; accountId: string | null }

const current = new AsyncLocalStorage<FormKey>()

/** Runs a command as the answer to one rendered form. Only `app/form-action.ts` calls this. */
export function asAnswerTo<T>(form: FormKey, run: () => Promise<T>): Promise<T> {
  return current.run(form, run)
}

/**
 * Runs `run` unless this form was answered before, in which case that answer is given again. A second post that
 * arrives while the first is under way waits for it at the primary key. Only what went well is kept: a problem is
 * undone with everything else, so that the corrected form can be sent.
 */
export async function answerOnce<Answer extends Result<unknown>>(tx: Tx, run: () => Promise<Answer>): Promise<Answer> {
  const form = current.getStore()
  if (!form) return run()
  const mine = await tx.$executeRaw`
    insert into form_key (key, account_id, created_at) values (${form.key}::uuid, ${form.accountId}::uuid, now())
    on conflict (key) do nothing`
  if (mine === 0) {
    const before = await tx.formKey.findUniqueOrThrow({ where: { key: form.key } })
    // Somebody else's key is nobody's business: it can't be used to read another person's answer.
    if (before.accountId !== form.accountId || before.answer === null) throw new Error("a form key that isn't theirs")
    return ok(before.answer) as Answer
  }
  const answer = await run()
  if (answer.ok) {
    const json = JSON.stringify(answer.value ?? {})
    await tx.$executeRaw`update form_key set answer = ${json}::jsonb where key = ${form.key}::uuid`
  }
  return answer
}
