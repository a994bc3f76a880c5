import type { CalendarDate } from "#lib/platform/clock.ts"
import { workingDaysBetween } from "#lib/reference/working-days.ts"
import type { Chance } from "./chance.ts"
import type { Row } from "./copy.ts"
import type { Course, Step } from "./course.ts"
import type { Reference, SeedPerson } from "./person.ts"

export type SeedContext = {
  seed: number
  applications: number
  until: Date
  officers: readonly string[]
  reference: Reference
  passwordHash: string
  /** The first free number of each sequence, so that a database that has rows can be filled further. */
  first: { reference: number; registration: number; psid: number }
}

export type SeedRows = { table: string; row: Row }[]

/** Pakistan has kept UTC+5 without daylight saving since 2009: enough for made-up days, and fifty times quicker. */
export function pakistanDay(instant: Date): CalendarDate {
  return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
}

/** How another application stands, as far as a number shared with it goes. */
export type Twin = { index: number; life: Course; who: SeedPerson; ids: { application: string } }

/** One application in the making: who, how they fared, and the rows so far. */
export type Made = {
  index: number
  chance: Chance
  life: Course
  who: SeedPerson
  ids: { account: string; application: string }
  /** The application that shares a number with this one, where there is one. */
  twin: Twin | null
  context: SeedContext
  rows: SeedRows
}

/** For how many working days the applicant had the turn before they answered. */
export function daysAsked(made: Made): number {
  const [ask, answer] = [has(made, "ask"), has(made, "answer")]
  if (!ask || !answer) return 0
  return workingDaysBetween(pakistanDay(ask.at), pakistanDay(answer.at), made.context.reference.holidays)
}

/** The first, or the last, step of this kind in the course. */
export const has = ({ life }: Made, action: Step["action"]) => life.steps.find((step) => step.action === action)
export const last = ({ life }: Made, action: Step["action"]) => life.steps.findLast((step) => step.action === action)
