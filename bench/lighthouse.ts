import lighthouse, { type Result } from "lighthouse"
import { localePath, locales } from "#lib/platform/locale.ts"
import { type Figure, median } from "./figures.ts"
import type { MeasuredPage } from "./pages.ts"

const RUNS = 3
/** The least score in each category; Lighthouse's own default is a phone on a slow network. */
const goals = { accessibility: 100, "best-practices": 100, performance: 95 } as const
type Category = keyof typeof goals

/** Lighthouse's scores of each page in each language, out of 100: the worst of three runs, of performance the middle. */
export async function lighthouseScores(
  port: number,
  origin: string,
  measured: readonly MeasuredPage[],
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path, cookie } of measured) {
    for (const locale of locales) {
      const url = `${origin}${localePath(locale, path)}`
      const results: Result[] = []
      for (let run = 0; run < RUNS; run++) results.push(await looked(port, url, cookie))
      for (const category of Object.keys(goals) as Category[]) {
        const scores = results.map((result) => scoreOf(result, category))
        const value = category === "performance" ? median(scores) : Math.min(...scores)
        const goal = { text: `≥ ${goals[category]}`, holds: value >= goals[category] }
        figures.push({ name: `${name} (${locale}): ${category}`, value, unit: "of 100", goal })
      }
    }
  }
  return figures
}

async function looked(port: number, url: string, cookie: string): Promise<Result> {
  const found = await lighthouse(url, {
    port,
    onlyCategories: Object.keys(goals),
    logLevel: "error",
    ...(cookie && { extraHeaders: { cookie } }),
  })
  const result = found?.lhr
  if (!result || result.runtimeError)
    throw new Error(`Lighthouse: ${url}: ${result?.runtimeError?.message ?? "no result"}`)
  if (result.finalDisplayedUrl !== url) throw new Error(`Lighthouse: ${url} showed ${result.finalDisplayedUrl}`)
  return result
}

function scoreOf(result: Result, category: Category): number {
  const found = result.categories[category]
  if (typeof found?.score !== "number") throw new Error(`Lighthouse gave no score for ${category}`)
  const score = Math.round(found.score * 100)
  if (score < goals[category]) for (const line of faults(result, category)) console.error(`  ${line}`)
  return score
}

/** What cost a page its full score, so that the person who runs this needs no second run to find out. */
function faults({ audits, categories }: Result, category: Category): string[] {
  const refs = categories[category]?.auditRefs ?? []
  const failed = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
  return failed.map(({ id }) => `${category}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`)
}
