import { parseArgs } from "node:util"
import { addDays, today } from "#lib/platform/clock.ts"
import { environment } from "#lib/platform/environment.ts"
import { endOf, seedApplications } from "#prisma/seed/run.ts"

const { values } = parseArgs({
  options: {
    applications: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    // Yesterday: nothing that is seeded lies in the future.
    until: { type: "string", default: addDays(today(), -1) },
  },
})
const applications = Number(values.applications)
const seed = Number(values.seed)
if (!Number.isInteger(applications) || applications < 1 || !Number.isInteger(seed)) {
  console.error("npm run seed -- --applications N [--seed S] [--until YYYY-MM-DD]: N is a whole number from 1 on")
  process.exit(2)
}

const { DATABASE_URL, MIGRATION_DATABASE_URL = DATABASE_URL } = environment()
const started = performance.now()
const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
await seedApplications({
  url: MIGRATION_DATABASE_URL,
  applications,
  seed,
  until: endOf(values.until),
  progress: (done) => {
    if (done % 50_000 === 0) console.log(`${done.toLocaleString("en")} applications after ${seconds()} s`)
  },
})
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(`${applications.toLocaleString("en")} applications in ${seconds()} s, at most ${megabytes} MB of memory`)
