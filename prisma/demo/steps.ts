import { addSeconds, now, setClock } from "#lib/platform/clock.ts"
import type { Result } from "#lib/platform/result.ts"

/** Runs a step as if it were so many days ago. */
export async function asOf<T>(daysAgo: number, step: () => Promise<T>): Promise<T> {
  const at = addSeconds(now(), -daysAgo * 86_400)
  const restore = setClock(() => at)
  try {
    return await step()
  } finally {
    restore()
  }
}

export function done<T, P extends { code: string }>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`the demo's data: ${result.problem.code}`)
  return result.value
}
