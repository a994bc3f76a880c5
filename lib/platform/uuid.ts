/** An id as the database writes it, in small letters. Part of longer patterns. Browser-safe. */
export const uuidPattern = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

const whole = new RegExp(`^${uuidPattern}$`)

/** Whether a text is an id, so that PostgreSQL can be asked for it. */
export function isUuid(text: string): boolean {
  return whole.test(text)
}
