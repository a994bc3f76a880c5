import { readFileSync } from "node:fs"
import { today } from "#lib/platform/clock.ts"
import { ageInDays, flawsIn, listedOn } from "./advisories.ts"

// npm run release-check: what npm test leaves out, since it fails by the calendar and not by a change.

const MOST_DAYS = 14
const flaws = flawsIn(JSON.parse(readFileSync("package-lock.json", "utf8")))
const age = ageInDays(listedOn, today())
for (const flaw of flaws) console.error(`Known flaw: ${flaw}`)
if (age > MOST_DAYS)
  console.error(
    `scripts/advisories.json is of ${listedOn}, ${age} days ago: compare it with what is published, and date it.`,
  )
if (flaws.length > 0 || age > MOST_DAYS) process.exitCode = 1
else console.log(`No package has a flaw on the list of ${listedOn}.`)
