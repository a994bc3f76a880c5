/** Chance that comes out the same for the same seed: no clock, no system randomness. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** A whole number from `low` up to and including `high`. */
  between: (low: number, high: number) => number
  /** True `share` of the time. */
  is: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** As `pick`, the earlier the likelier. */
  pickEarly: <T>(list: readonly T[]) => T
  /** By weight: [["a", 3], ["b", 1]] is "a" three times in four. */
  weighted: <T>(choices: readonly (readonly [T, number])[]) => T
  bytes: (count: number) => Buffer
}

/** The chance of one row: `seed` and the row's own number, so that rows don't depend on the order they are made in. */
export function chanceFor(seed: number, row: number): Chance {
  const next = mulberry32(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(row + 1, 0xc2b2ae35))
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const at = <T>(list: readonly T[], index: number) => list[Math.min(index, list.length - 1)] as T
  return {
    next,
    between,
    is: (share) => next() < share,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    pickEarly: (list) => at(list, Math.floor(next() ** 2 * list.length)),
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [choice, weight] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      return at(choices, choices.length)[0]
    },
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => between(0, 255))),
  }
}

// Tommy Ettinger's mulberry32, public domain: small, fast, and good enough for names and dates.
function mulberry32(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A UUID of version 7: its time first, so that rows made in order lie in order. */
export function uuidAt(instant: Date, chance: Chance): string {
  const time = instant.getTime().toString(16).padStart(12, "0")
  const rest = chance.bytes(10).toString("hex")
  const variant = ((Number.parseInt(rest.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
}
