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
  const next = sfc32(seed, row)
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

// Chris Doty-Humphrey's sfc32, public domain. Its state is wide enough that no two rows of a seed begin alike: with 32
// bits a million rows would hold a hundred pairs of twins.
function sfc32(seed: number, row: number): () => number {
  let [a, b, c, count] = [seed >>> 0, row >>> 0, 0x9e3779b9, 1]
  const next = () => {
    const mixed = (a + b + count) >>> 0
    count = (count + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + mixed) >>> 0
    return mixed / 4_294_967_296
  }
  for (let warm = 0; warm < 12; warm++) next()
  return next
}

/** A UUID of version 7: its time first, so that rows made in order lie in order. */
export function uuidAt(instant: Date, chance: Chance): string {
  const time = instant.getTime().toString(16).padStart(12, "0")
  const rest = hex(chance) + hex(chance) + hex(chance)
  const variant = "89ab"[chance.between(0, 3)]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}

/** 32 bits of chance in hexadecimal digits. */
function hex(chance: Chance): string {
  return Math.floor(chance.next() * 4_294_967_296)
    .toString(16)
    .padStart(8, "0")
}
