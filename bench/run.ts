import { parseArgs } from "node:util"
import { print } from "./figures.ts"
import { main } from "./main.ts"
import { pages } from "./pages.ts"

/** Every speed that is measured, by name, with the size at which its goal is set. */
const benches = {
  main: { applications: 1_000_000, run: main },
  pages: { applications: 1_000, run: pages },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { applications: { type: "string" }, json: { type: "boolean", default: false } },
})
const bench = benches[positionals[0] as keyof typeof benches]
const applications = Number(values.applications ?? bench?.applications)
if (!bench || !Number.isInteger(applications) || applications < 1_000) {
  console.error(`npm run bench -- NAME [--applications N] [--json]: NAME is one of ${Object.keys(benches).join(", ")}`)
  console.error("N is a whole number from 1,000 on")
  process.exit(2)
}
const say = (line: string) => values.json || console.log(line)
const figures = await bench.run({ applications, say })
process.exit(print(figures, values.json) ? 0 : 1)
