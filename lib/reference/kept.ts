import { fromDateColumn, now } from "#lib/platform/clock.ts"
import type { Dated } from "./in-force.ts"

const SECONDS = 60

const forget = new Set<() => void>()

/**
 * Keeps what `load` gave for a minute in this process, so that reference data costs a page nothing. A change shows
 * everywhere within that minute. A load that failed is not kept.
 */
export function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let held: { value: Promise<T>; until: number } | undefined
  forget.add(() => {
    held = undefined
  })
  return () => {
    const time = now().getTime()
    // A clock that was set back, as tests do, ends the minute too.
    if (held && time < held.until && time >= held.until - SECONDS * 1000) return held.value
    const value = load()
    const mine = { value, until: time + SECONDS * 1000 }
    held = mine
    value.catch(() => {
      if (held === mine) held = undefined
    })
    return value
  }
}

/** Lets the next question see the database as it is now. For who has just changed reference data. */
export function forgetReference(): void {
  for (const one of forget) one()
}

/** A row from the database with its period as calendar days. */
export function datedRow<Row extends { validFrom: Date; validTo: Date | null }>(
  row: Row,
): Omit<Row, keyof Dated> & Dated {
  return {
    ...row,
    validFrom: fromDateColumn(row.validFrom),
    validTo: row.validTo && fromDateColumn(row.validTo),
  }
}
