import { has, type Made, type SeedContext, type Twin } from "./made.ts"

// Of two hundred applications the eighth gives the first one's mobile number: with it one in a hundred is in a pair.
const EVERY = 200
const APART = 7

/** The application that shares its mobile number with this one, where both were submitted. */
export function twinFor(one: Twin, context: SeedContext, begun: (index: number) => Twin): Twin | null {
  const place = one.index % EVERY
  if (place !== 0 && place !== APART) return null
  const index = place === 0 ? one.index + APART : one.index - APART
  if (index >= context.applications) return null
  const other = begun(index)
  return [one, other].every(({ life }) => life.steps.length > 0 && life.steps[0]?.action === "submit") ? other : null
}

/** Whose identity number a later twin gives too, while it is not approved: the desk has to notice. */
export function borrowedIdentity({ twin, life, index }: Made): string | null {
  return twin && twin.index < index && ["submitted", "declined"].includes(life.status) ? twin.who.identityNumber : null
}

/** The pair of two twins, found when the later one was submitted. A row of the later in number. */
export function duplicatePair(made: Made) {
  const { twin, ids, index, rows, life } = made
  if (!twin || twin.index > index) return
  const [lower_id, higher_id] = [ids.application, twin.ids.application].sort()
  const submitted = [has(made, "submit")?.at ?? life.begunAt, twin.life.steps[0]?.at ?? twin.life.begunAt]
  const found_at = submitted.sort((a, b) => a.getTime() - b.getTime()).at(-1)
  const agree = borrowedIdentity(made) ? ["identity", "mobile"] : ["mobile"]
  rows.push({ table: "duplicate_pair", row: { lower_id, higher_id, agree, found_at } })
}
