/** The columns of the queue's table that can be left out. The reference always stands there. Browser-safe. */
export const queueColumns = ["name", "category", "district", "flags", "status", "day", "officer"] as const
export type QueueColumn = (typeof queueColumns)[number]

const always = "reference"

/**
 * The columns that an address asks for: one after the other with commas, or each by itself as a form writes them. All
 * of them where it asks for none.
 */
export function readColumns(given: string | string[] | undefined): { columns?: QueueColumn[]; isOdd: boolean } {
  if (given === undefined) return { isOdd: false }
  const asked = [given].flat().flatMap((names) => names.split(","))
  const columns = queueColumns.filter((known) => asked.includes(known))
  const isOdd = asked.some((name) => name !== always && !columns.some((known) => known === name))
  if (columns.length === queueColumns.length || (isOdd && columns.length === 0)) return { isOdd }
  return { columns, isOdd }
}

/** The same for the queue's address. */
export function writtenColumns(columns: readonly QueueColumn[]): string {
  return [always, ...columns].join(",")
}
