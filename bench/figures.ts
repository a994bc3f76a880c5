/** One measured figure, against its limit in the same run. */
export type Figure = {
  name: string
  value: number
  unit: string
  /** What it is measured against: the same work without the portal's own part. */
  limit?: { what: string; value: number }
  ratio?: number
  goal?: { text: string; holds: boolean }
}

type Measured = { name: string; value: number; unit: string; limit: { what: string; value: number } }

/** A figure that should reach at least `goal` times its limit: throughput. */
export function atLeast(goal: number, { name, value, unit, limit }: Measured): Figure {
  const ratio = value / limit.value
  return { name, value, unit, limit, ratio, goal: { text: `≥ ${goal} ×`, holds: ratio >= goal } }
}

/** A figure that may be at most `goal` times its limit: time. */
export function atMost(goal: number, { name, value, unit, limit }: Measured): Figure {
  const ratio = value / limit.value
  return { name, value, unit, limit, ratio, goal: { text: `≤ ${goal} ×`, holds: ratio <= goal } }
}

/** A figure that must stay under a fixed bound. */
export function under(bound: number, { name, value, unit }: Omit<Measured, "limit">): Figure {
  return { name, value, unit, goal: { text: `< ${bound} ${unit}`, holds: value < bound } }
}

/** A figure that is only told. */
export function told({ name, value, unit }: Omit<Measured, "limit">): Figure {
  return { name, value, unit }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (found === undefined) throw new Error("nothing was measured")
  return found
}

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 })

/** Prints figures as a table for people, or as one JSON object a line. Answers whether every goal holds. */
export function print(figures: readonly Figure[], json: boolean): boolean {
  if (json) for (const figure of figures) console.log(JSON.stringify(figure))
  else printTable(figures)
  return figures.every(({ goal }) => goal?.holds ?? true)
}

function printTable(figures: readonly Figure[]) {
  const rows = figures.map(({ name, value, unit, limit, ratio, goal }) => [
    name,
    `${number.format(value)} ${unit}`,
    limit ? `${number.format(limit.value)} ${unit} (${limit.what})` : "",
    ratio === undefined ? "" : `${number.format(ratio)} ×`,
    goal?.text ?? "",
    goal ? (goal.holds ? "holds" : "DOES NOT HOLD") : "",
  ])
  const all = [["figure", "value", "limit", "ratio", "goal", ""], ...rows]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)))
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
}
