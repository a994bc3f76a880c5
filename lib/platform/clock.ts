import { randomBytes, randomInt, randomUUID } from "node:crypto"
import { TZDate } from "@date-fns/tz"
import { UTCDateMini } from "@date-fns/utc"
import { addMonths as addMonthsTo } from "date-fns"

/** A day in Pakistan, as "YYYY-MM-DD". */
export type CalendarDate = string

const PAKISTAN = "Asia/Karachi"

let source = () => new Date()

/** The instant it is. */
export function now(): Date {
  return source()
}

/** Today in Pakistan. */
export function today(): CalendarDate {
  return dayOf(now())
}

// Swedish writes dates as ISO 8601 does. Made once: every request asks for today, and a TZDate costs twenty times as much.
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: PAKISTAN, dateStyle: "short" })

/** The day in Pakistan on which an instant falls. */
export function dayOf(instant: Date): CalendarDate {
  return isoDay.format(instant)
}

/** The first instant of a day in Pakistan. */
export function startOf(day: CalendarDate): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(new TZDate(year, month - 1, date, PAKISTAN).getTime())
}

/** A calendar day as PostgreSQL's `date` columns come and go through Prisma: midnight UTC, no time in it. */
export function toDateColumn(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The calendar day that a `date` column holds. */
export function fromDateColumn(column: Date): CalendarDate {
  return column.toISOString().slice(0, 10)
}

/** `day` moved by a number of days. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return fromDateColumn(new Date(toDateColumn(day).getTime() + days * 86_400_000)) // a day in UTC is always that long
}

/** `day` moved by calendar months: 31 August and one month is 30 September. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return fromDateColumn(addMonthsTo(new UTCDateMini(day), months))
}

/** `instant` moved by seconds. */
export function addSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}

/** A random id that tells nothing. */
export function randomId(): string {
  return randomUUID()
}

/** `bytes` of chance as URL-safe text, for cookies and links. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url")
}

/** Six random digits. */
export function randomCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, "0")
}

// Crockford's: without I, L, O and U, so that what was written by hand is read back right.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Random letters and digits for somebody to write down: each is worth 5 bits. */
export function randomLetters(count: number): string {
  return Array.from(randomBytes(count), (byte) => letters[byte % letters.length]).join("")
}

/** For tests and the seed: the time is what `instant` says, until the function that this returns is called. */
export function setClock(instant: () => Date): () => void {
  const before = source
  source = instant
  return () => {
    source = before
  }
}
