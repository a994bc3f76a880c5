import type { CalendarDate } from "../clock.ts"
import { latinDigits } from "./digits.ts"
import { type Field, field, Refusal, type Typed, trusted, typedText } from "./field.ts"

/** What a date's three inputs post, put together by `formInput`. */
export type TypedDate = { day?: Typed; month?: Typed; year?: Typed }

type DateRange = { earliest?: CalendarDate; latest?: CalendarDate }
type Ymd = { year: number; month: number; day: number }

/** Reads three parts or ISO text. Refusals: date.incomplete, date.year, date.possible, date.range. */
export function readDate(typed: TypedDate | string, range: DateRange = {}): CalendarDate | Refusal {
  const parts = typeof typed === "string" ? isoParts(typed) : typedParts(typed)
  if (parts instanceof Refusal) return parts
  if (!isPossible(parts)) return new Refusal("date.possible")
  const date = iso(parts)
  const { earliest = "1900-01-01", latest = "2100-12-31" } = range
  if (date >= earliest && date <= latest) return date
  return new Refusal("date.range", { earliest: noonOf(earliest), latest: noonOf(latest) })
}

/** A date known to be good; throws otherwise. */
export const toCalendarDate = (known: string): CalendarDate => trusted(readDate(known))

export function calendarDate(name: string, range?: DateRange): Field<CalendarDate, TypedDate | Typed> {
  return field((input) => (isEmpty(input) ? new Refusal(`${name}.required`) : readInput(input, range)))
}

export function optionalCalendarDate(range?: DateRange): Field<CalendarDate | null, TypedDate | Typed> {
  return field((input) => (isEmpty(input) ? null : readInput(input, range)))
}

/** An instant in that day's noon, UTC: how a date is handed to the words of a message, the same day from here to Karachi. */
export function noonOf(date: CalendarDate): number {
  return Date.parse(`${date}T12:00:00Z`)
}

/** Whole years from one day to another; a birthday on 29 February counts on 1 March in other years. */
export function fullYears(from: CalendarDate, to: CalendarDate): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

function readInput(input: TypedDate | Typed, range?: DateRange): CalendarDate | Refusal {
  if (isParts(input)) return readDate(input, range)
  const text = typedText(input)
  return text instanceof Refusal ? text : readDate(text, range)
}

function isParts(input: unknown): input is TypedDate {
  return typeof input === "object" && input !== null && !Array.isArray(input)
}

function isEmpty(input: TypedDate | Typed): boolean {
  if (!isParts(input)) return typedText(input) === ""
  return [input.day, input.month, input.year].every((part) => typedText(part) === "")
}

function isoParts(typed: string): Ymd | Refusal {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(latinDigits(typed))
  if (!parts) return new Refusal("date.possible")
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
}

function typedParts(typed: TypedDate): Ymd | Refusal {
  const read = { day: "", month: "", year: "" }
  for (const part of ["day", "month", "year"] as const) {
    const value = typedText(typed[part])
    if (value === "") return new Refusal("date.incomplete", { missing: part })
    if (value instanceof Refusal) return value
    read[part] = latinDigits(value)
  }
  if (!/^\d{1,2}$/.test(read.day) || !/^\d{1,2}$/.test(read.month)) return new Refusal("date.possible")
  if (!/^\d{4}$/.test(read.year)) return new Refusal("date.year")
  return { year: Number(read.year), month: Number(read.month), day: Number(read.day) }
}

function isPossible({ year, month, day }: Ymd): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}

function iso({ year, month, day }: Ymd): CalendarDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}
