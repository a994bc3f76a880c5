/**
 * Whether a cursor's time, as it stands in an address, is a day or an instant that our own lists write: one that there
 * is, and that the database can hold. Browser-safe.
 */
export function isCursorTime(value: string): boolean {
  const time = Date.parse(value)
  if (Number.isNaN(time) || !/^(19|20)/.test(value)) return false
  return new Date(time).toISOString().startsWith(value)
}
