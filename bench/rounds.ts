import { median } from "./figures.ts"

/** Runs the measurements in turn, `rounds` times after one to warm up, and answers with each one's median. */
export async function inTurn<Name extends string>(
  measurements: Record<Name, () => Promise<number>>,
  rounds = 5,
): Promise<Record<Name, number>> {
  const names = Object.keys(measurements) as Name[]
  const values = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    // In turn rather than one after the other: what else the machine does falls on all of them alike.
    for (const name of names) {
      const value = await measurements[name]()
      if (round > 0) values.get(name)?.push(value)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as Record<Name, number>
}

/** How long one run takes, in milliseconds. */
export async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** How many of `count` runs are done a second when `people` run at once, each one after their last. */
export async function perSecond(
  count: number,
  people: number,
  run: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const person = async () => {
    while (next < count) await run(next++)
  }
  const took = await milliseconds(() => Promise.all(Array.from({ length: people }, person)))
  return (count / took) * 1000
}
