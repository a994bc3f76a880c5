import { addDays, addSeconds, now, startOf, today } from "#lib/platform/clock.ts"
import { holidays } from "./holidays.ts"
import { isWorkingDay } from "./working-days.ts"

const HOUR = 3_600

/** The instant since which `hours` of working days have gone by, each of them 24 long. Weekends and holidays count for none. */
export async function workingHoursAgo(hours: number): Promise<Date> {
  const off = await holidays()
  let left = hours * HOUR
  let end = now()
  for (let day = today(); ; day = addDays(day, -1)) {
    const start = startOf(day)
    const length = (end.getTime() - start.getTime()) / 1000
    if (isWorkingDay(day, off)) {
      if (left <= length) return addSeconds(end, -left)
      left -= length
    }
    end = start
  }
}
