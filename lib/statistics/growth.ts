/** How much more `now` is than `before`, as a share: 0.806 is 80.6 %. Null where either isn't known or `before` is nought. */
export function growth(now: number | null, before: number | null): number | null {
  if (now === null || before === null || before === 0) return null
  return now / before - 1
}

/** The sum, to a thousandth. Null as soon as one part isn't known: a sum with holes would look like a fall. */
export function total(parts: readonly (number | null)[]): number | null {
  let sum = 0
  for (const part of parts) {
    if (part === null) return null
    sum += part
  }
  return Math.round(sum * 1000) / 1000
}
