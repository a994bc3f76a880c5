import { setClock } from "#lib/platform/clock.ts"

/** Runs something as if it were `instant`. */
export async function at<T>(instant: Date, run: () => Promise<T>): Promise<T> {
  const back = setClock(() => instant)
  try {
    return await run()
  } finally {
    back()
  }
}
