import { satisfies } from "compare-versions"
import type { CalendarDate } from "#lib/platform/clock.ts"
import list from "./advisories.json" with { type: "json" }

/** Known flaws of packages, looked up by hand: `npm audit` asks a service that a closed network lacks. */
export const listedOn: CalendarDate = list.date

type Lockfile = { packages: Record<string, { name?: string; version?: string; link?: boolean }> }

/** Every package of a lockfile in a version with a known flaw, with the advisory. What was accepted names why. */
export function flawsIn({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([folder, { name = folder.split("node_modules/").at(-1), version }]) =>
    list.advisories
      .filter((known) => known.package === name && !known.accepted && version && satisfies(version, known.vulnerable))
      .map(({ id }) => `${name} ${version}: ${id} (${folder})`),
  )
}

/** How many days lie between the list's day and another. */
export function ageInDays(listed: CalendarDate, today: CalendarDate): number {
  return (Date.parse(today) - Date.parse(listed)) / 86_400_000
}
